import type { Operation, ProposalRow } from '../model/knowledge-base.ts';
import type { Message } from '../model/message.ts';
import { labelOf } from './clause-rows.ts';
import type { Corpus } from './corpus.ts';
import type { Draft } from './draft.ts';
import type { ContentRuleId } from './messages/catalogue.ts';
import { changeOfWords, changeSameWords, textsAbove } from './quoted-words.ts';

type Reading = Pick<ProposalRow, 'operation' | 'caption' | 'words' | 'basis'>;

/** 「…」に変更してはどうか: the heading right above it gets another name. */
const renaming = /「(?<after>[^」]+)」に(?:変更|改称|改名|修正)してはどうか/u;
/** 「Ａ」を「Ｂ」に改めてはどうか: words of a text above are replaced. */
const replacing = /「(?<before>[^」]+)」を「(?<after>[^」]+)」に(?:改め|変更し|修正し)てはどうか/u;
/** 「Ａ」を削除してはどうか: words of a text above, or all of it, are left out. */
const deleting = /「(?<before>[^」]+)」を(?:削除し|削っ)てはどうか/u;
/** …の次に／の後に…追加: a place is given in words. */
const placed = /(?<marker>[^\s、。「」]{1,6})の(?<side>次|後|前)に/u;

/** Why a proposal stays mere text: it names no words, its words fit no text above it or several, or another's are the same. */
type Obstacle = 'wordless' | 'unfit' | { rival: Draft | undefined };

/**
 * Proposals 「～してはどうか」 as operations on the text they stand beside, recognised from the words of the source. One
 * that names no words, whose words fit no text above it or several, or that changes what another one changes, is told
 * and stays mere text.
 */
export function proposalRows({ drafts, draftById }: Corpus): {
  rows: ProposalRow[];
  messages: Message[];
} {
  const rows: ProposalRow[] = [];
  const messages: Message[] = [];
  for (const [order, draft] of drafts.filter(({ role }) => role === 'proposed').entries()) {
    const { id, work } = draft;
    const reading = readProposal(draft);
    if (typeof reading === 'string') {
      messages.push(...unapplied(draft, reading));
      continue;
    }
    const rival = rows.find(({ operation }) => changeSameWords(operation, reading.operation));
    if (rival !== undefined) {
      messages.push(...unapplied(draft, { rival: draftById.get(rival.id) }));
      continue;
    }
    const name = nameOf(draft, draftById.get(reading.operation.target), reading);
    rows.push({ id, clause: id, work, name, ...reading, order });
  }
  return { rows, messages };
}

/** What a proposal changes or adds, or why that cannot be said. */
function readProposal(draft: Draft): Reading | 'wordless' | 'unfit' {
  const { text } = draft;
  const quoted = replacing.exec(text)?.groups ?? deleting.exec(text)?.groups;
  const name = renaming.exec(text)?.groups?.['after'];
  if (quoted === undefined && name === undefined) return readAddition(draft) ?? 'wordless';
  const operation =
    quoted === undefined
      ? renamed(draft, name ?? '')
      : changeOfWords(draft, quoted['before'] ?? '', quoted['after'] ?? '');
  return operation === null ? 'unfit' : { operation, caption: null, words: text, basis: 'stated' };
}

/** A name is for the heading only where no clause stands between: there it could be meant for the clause. */
function renamed(draft: Draft, after: string): Operation | null {
  const [heading, ...clauses] = textsAbove(draft);
  if (heading === undefined || heading !== draft.parent || clauses.length > 0) return null;
  return { type: 'rename', target: heading.id, before: heading.text, after };
}

/** A text that follows 「以下の事項について追加してはどうか。」, with the caption between them. */
function readAddition(draft: Draft): Reading | null {
  const target = draft.parent;
  if (target?.role !== 'current') return null;
  const before = target.children.slice(0, target.children.indexOf(draft)).toReversed();
  const lead = before.find(({ role }) => role !== 'caption' && role !== 'proposed');
  if (lead?.role !== 'lead-in' || !/追加|加え|新設/u.test(lead.text)) return null;
  const caption = before[0]?.role === 'caption' ? before[0].text : null;
  const operation: Operation = {
    type: 'insert',
    target: target.id,
    position: positionIn(lead.text, target),
    text: draft.text,
    marker: draft.marker,
  };
  return { operation, caption, words: lead.text, basis: 'stated' };
}

function positionIn(
  words: string,
  target: Draft,
): { after: string } | { before: string } | 'unknown' {
  const { marker, side } = placed.exec(words)?.groups ?? {};
  const sibling = target.children.find((child) => child.marker !== null && child.marker === marker);
  if (sibling === undefined) return 'unknown';
  return side === '前' ? { before: sibling.id } : { after: sibling.id };
}

/** ⑥の見出しの変更, ⑥への追加：地域の情報共有と協議: the number people use, the change, and the caption as its subject. */
function nameOf(
  { parent }: Draft,
  target: Draft | undefined,
  { operation, caption }: Reading,
): string {
  const place = placeName(target === undefined || target.marker === null ? parent : target);
  const subject = caption === null ? '' : `：${subjectOf(caption)}`;
  switch (operation.type) {
    case 'rename':
      return `${place}の見出しの変更${subject}`;
    case 'insert':
      return `${place}への追加${subject}`;
    case 'replace':
      return `${place}の変更${subject}`;
    case 'delete':
      return `${place}の削除${subject}`;
    case 'renumber':
      return `${place}の番号の変更${subject}`;
  }
}

/** （地域の情報共有と協議について） → 地域の情報共有と協議 */
function subjectOf(caption: string): string {
  return caption
    .replace(/^[（(]/u, '')
    .replace(/[）)]$/u, '')
    .replace(/について$/u, '');
}

/** The shortest number that names one heading: ⑥ by itself, ４（３） where （３） alone would be read inside ４. */
function placeName(target: Draft | null): string {
  const chain: Draft[] = [];
  for (let next = target; next !== null; next = next.parent) {
    chain.unshift(next);
    if (!/^[（(]/u.test(next.marker ?? '')) break;
  }
  const label = labelOf(chain);
  return label === '' ? (target?.text ?? '') : label;
}

/** What was expected of a proposal that stays mere text. */
function expectedOf(obstacle: Obstacle): string {
  switch (obstacle) {
    case 'wordless':
      return 'one that quotes the words it changes, or a text that it adds';
    case 'unfit':
      return 'words of the one text it stands below';
    default:
      return 'words that no other proposal changes';
  }
}

function unapplied({ text, units }: Draft, obstacle: Obstacle): Message[] {
  const [unit] = units;
  if (unit === undefined) return [];
  const { file } = unit.source;
  const { line } = unit.clause;
  const rival = typeof obstacle === 'string' ? undefined : obstacle.rival;
  const place = { line, column: 1, endLine: line, endColumn: 1 };
  return [
    {
      ...{ file, ...place },
      ruleId: 'unapplied-proposal' satisfies ContentRuleId,
      severity: 'warning',
      reason: `Unexpected proposal ${text}, expected ${expectedOf(obstacle)}`,
      hint: `It is shown as text, and left out of the comparison. ${
        obstacle === 'wordless'
          ? 'What it asks to change, the source does not word.'
          : 'See in the source which words it changes.'
      }`,
      related: (rival?.units ?? []).map(({ source, clause }) => ({
        file: source.file,
        line: clause.line,
      })),
    },
  ];
}
