import type { ClauseRow, ProposalRow, RelationRow, RelationType } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { Corpus } from './corpus.ts';
import { edge, withRole } from './edge.ts';
import { type LinkOptions, linkPassages } from './linking/link.ts';
import { type Passage, WordIndex } from './linking/word-index.ts';

const several: LinkOptions = { least: 0.08, beside: 0.5, most: 4, mutual: false };
const one: LinkOptions = { least: 0.08, beside: 1, most: 1, mutual: true };

/** The chain plan passage ↔ direction ↔ proposal ↔ clause: stated by place, otherwise inferred by the words passages share. */
export function chainRelations(corpus: Corpus, proposals: readonly ProposalRow[]): RelationRow[] {
  const { rowById } = corpus;
  const later = new Set(corpus.works.flatMap(({ id, follows }) => (follows === null ? [] : [id])));
  const clauses = corpus.clauses.filter(({ work }) => !later.has(work));
  const plan = passages('state', 'measure', 'hospital-measure', 'quoted-law');
  const directions = passages('direction');
  const raised = passages('issue', 'problem');
  const current = passages('current');
  const changes = proposals.map(({ id, operation }): Passage => {
    const text = operation.type === 'insert' ? operation.text : (rowById.get(id)?.text ?? '');
    return { id, text, group: groupOf(rowById.get(id)) };
  });
  const index = new WordIndex([...plan, ...directions, ...raised, ...current, ...changes]);
  const link = (
    type: RelationType,
    from: readonly Passage[],
    to: readonly Passage[],
    options: LinkOptions,
  ) =>
    linkPassages(index, from, to, options).map(({ sharedTerms, score, ...pair }) => {
      const reason = `共通の語：${sharedTerms.join('、')}`;
      return edge({ type, ...pair, basis: 'inferred', reason, sharedTerms, score });
    });
  const answered = link('direction-proposal', directions, changes, one);
  return [
    ...link('plan-direction', plan, directions, several),
    ...link('plan-direction', plan, raised, several),
    ...answered,
    ...sharedWords(link('shared-words', directions, changes, several), answered),
    ...link('plan-proposal', plan, changes, several),
    ...link('plan-clause', plan, current, several),
    ...proposals.map(onTarget),
    ...counterparts(),
    ...endingDifferences(),
  ];

  function passages(...roles: string[]): Passage[] {
    return withRole(clauses, ...roles).map((row) => ({
      id: row.id,
      text: row.text,
      group: groupOf(row),
    }));
  }

  /** Clauses of two works that say nearly the same; equal numbers prove nothing. */
  function counterparts(): RelationRow[] {
    const place = new Map(corpus.works.map(({ id }, index) => [id, index]));
    const order = (id: string) => place.get(rowById.get(id)?.work ?? '') ?? 0;
    const accept = (from: string, to: string) => order(from) < order(to);
    return link('counterpart', current, current, { ...one, least: 0.5, accept });
  }

  /** An addition beside the clause of the same group whose words it shares most, where their endings differ. */
  function endingDifferences(): RelationRow[] {
    const siblingsOf = Map.groupBy(current, ({ id }) => rowById.get(id)?.parent);
    return proposals.flatMap((proposal, at) => {
      if (proposal.operation.type !== 'insert') return [];
      const { target } = proposal.operation;
      const change = changes.slice(at, at + 1);
      const siblings = siblingsOf.get(target) ?? [];
      const [nearest] = link('ending-difference', change, siblings, one);
      const endings = nearest === undefined ? null : [nearest.from, nearest.to].map(endingOf);
      if (nearest === undefined || endings === null || endings[0]?.kind === endings[1]?.kind)
        return [];
      const reason = `「${endings[1]?.words ?? ''}」（現行）／「${endings[0]?.words ?? ''}」（提案）`;
      return [{ ...nearest, reason }];
    });
  }

  function endingOf(id: string): { kind: ModalityKind | null; words: string } {
    const row = rowById.get(id);
    const span = row?.sentences.at(-1)?.modality.at(-1);
    if (row === undefined || span === undefined) return { kind: null, words: '' };
    const [verb = ''] = nominalised.exec(row.text.slice(0, span.start)) ?? [];
    return { kind: span.kind, words: verb + row.text.slice(span.start, span.end) };
  }
}

/** The verb an ending speaks of, where it stands right before it: 「努めることが」望ましい. */
const nominalised = /\p{Script=Han}\p{Script=Hiragana}{0,4}ことが$/u;

/** The source that prints a clause first: passages of one deck speak of each other. */
function groupOf(row: ClauseRow | undefined): string {
  return row?.printings[0]?.source ?? '';
}

function onTarget({ id, operation, basis }: ProposalRow): RelationRow {
  const reason = '資料の同じ欄の、同じ見出しの下に記載されています。';
  return edge({ type: 'proposal-clause', from: id, to: operation.target, basis, reason });
}

/** Words a direction shares with a proposal that answers another direction: no correspondence, but worth seeing. */
function sharedWords(
  links: readonly RelationRow[],
  answered: readonly RelationRow[],
): RelationRow[] {
  const known = new Set(answered.map(({ from, to }) => `${from}~${to}`));
  return links.filter(({ from, to }) => !known.has(`${from}~${to}`));
}
