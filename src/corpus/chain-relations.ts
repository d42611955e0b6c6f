import type { ProposalRow, RelationRow, RelationType } from '../model/knowledge-base.ts';
import type { ModalityKind } from '../model/modality.ts';
import type { Corpus } from './corpus.ts';
import { edge, withRole } from './edge.ts';
import { type LinkOptions, linkPassages } from './linking/link.ts';
import { type Passage, WordIndex } from './linking/word-index.ts';

const several: LinkOptions = { least: 0.08, beside: 0.5, mutual: false };
const one: LinkOptions = { least: 0.08, beside: 1, mutual: true };
const counterpart: LinkOptions = { least: 0.5, beside: 1, mutual: true };

/** The chain plan passage ↔ direction ↔ proposal ↔ clause: stated by place, otherwise inferred by the words passages share. */
export function chainRelations(corpus: Corpus, proposals: readonly ProposalRow[]): RelationRow[] {
  const { rowById } = corpus;
  const later = new Set(corpus.works.flatMap(({ id, follows }) => (follows === null ? [] : [id])));
  const clauses = corpus.clauses.filter(({ work }) => !later.has(work));
  const plan = withRole(clauses, 'state', 'measure', 'hospital-measure', 'quoted-law');
  const directions = withRole(clauses, 'direction');
  const raised = withRole(clauses, 'issue', 'problem');
  const current = withRole(clauses, 'current');
  const changes = proposals.map(({ id, operation }): Passage => {
    const text = operation.type === 'insert' ? operation.text : (rowById.get(id)?.text ?? '');
    return { id, text };
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

  function counterparts(): RelationRow[] {
    const byWork = [...Map.groupBy(current, ({ work }) => work).values()];
    return byWork.flatMap((from, at) =>
      byWork.slice(at + 1).flatMap((to) => link('counterpart', from, to, counterpart)),
    );
  }

  /** An addition beside the clause of the same group whose words it shares most, where their endings differ. */
  function endingDifferences(): RelationRow[] {
    return proposals.flatMap((proposal) => {
      if (proposal.operation.type !== 'insert') return [];
      const { target } = proposal.operation;
      const change = changes.filter(({ id }) => id === proposal.id);
      const siblings = current.filter(({ parent }) => parent === target);
      const [nearest] = link('ending-difference', change, siblings, one);
      const endings = nearest === undefined ? null : [nearest.from, nearest.to].map(endingOf);
      if (nearest === undefined || endings === null || endings[0]?.kind === endings[1]?.kind)
        return [];
      const reason = `文末表現の違い：「${endings[1]?.words ?? ''}」（現行）／「${endings[0]?.words ?? ''}」（提案）`;
      return [{ ...nearest, reason }];
    });
  }

  function endingOf(id: string): { kind: ModalityKind | null; words: string } {
    const row = rowById.get(id);
    const span = row?.sentences.at(-1)?.modality.at(-1);
    if (row === undefined || span === undefined) return { kind: null, words: '' };
    return { kind: span.kind, words: row.text.slice(span.start, span.end) };
  }
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
