import type { Operation, ProposalRow } from '../model/knowledge-base.ts';
import type { Corpus } from './corpus.ts';
import type { Draft } from './draft.ts';
import { labelOf } from './clause-rows.ts';

type Reading = Pick<ProposalRow, 'operation' | 'caption' | 'words' | 'basis'>;

/** 「…」に変更してはどうか: the heading it stands under gets another name. */
const renaming = /「(?<after>[^」]+)」に(?:変更|改称|改名|修正)してはどうか/u;
/** 「Ａ」を「Ｂ」に改めてはどうか: words of the clause above are replaced. */
const replacing = /「(?<before>[^」]+)」を「(?<after>[^」]+)」に(?:改め|変更し|修正し)てはどうか/u;
/** 「Ａ」を削除してはどうか */
const deleting = /「(?<before>[^」]+)」を(?:削除し|削っ)てはどうか/u;
/** …の次に／の後に…追加: a place is given in words. */
const placed = /(?<marker>[^\s、。「」]{1,6})の(?<side>次|後|前)に/u;

/** Proposals 「～してはどうか」 as operations on the text they stand beside, recognised from the words of the source. */
export function proposalRows({ drafts }: Corpus): ProposalRow[] {
  return drafts
    .filter(({ role }) => role === 'proposed')
    .flatMap((draft, order): ProposalRow[] => {
      const reading = readProposal(draft);
      if (reading === null) return [];
      const { id, work } = draft;
      return [{ id, clause: id, work, name: nameOf(draft, reading), ...reading, order }];
    });
}

function readProposal(draft: Draft): Reading | null {
  const target = draft.parent;
  if (target === null) return null;
  const { text } = draft;
  const stated = { caption: null, words: text, basis: 'stated' as const };
  const replaced = replacing.exec(text)?.groups;
  if (replaced !== undefined) {
    const { before = '', after = '' } = replaced;
    return {
      operation: { type: 'replace', target: target.id, before, after, within: null },
      ...stated,
    };
  }
  const renamed = renaming.exec(text)?.groups?.['after'];
  if (renamed !== undefined) {
    return {
      operation: { type: 'rename', target: target.id, before: target.text, after: renamed },
      ...stated,
    };
  }
  const deleted = deleting.exec(text)?.groups?.['before'];
  if (deleted !== undefined) {
    return { operation: { type: 'delete', target: target.id, before: deleted }, ...stated };
  }
  return readAddition(draft, target);
}

/** A text that follows 「以下の事項について追加してはどうか。」, with the caption between them. */
function readAddition(draft: Draft, target: Draft): Reading | null {
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
function nameOf(draft: Draft, { operation, caption }: Reading): string {
  const place = placeName(draft.parent);
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
