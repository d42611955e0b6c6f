import type { ProposalRow, RelationRow } from '../model/knowledge-base.ts';
import type { ReferenceRow } from '../model/reference.ts';
import type { Corpus } from './corpus.ts';
import { edge } from './edge.ts';

/** 「…との連携により、…に定める要件を満たすこと」: a text that takes over what another text asks for. */
const delegating = /(?:により|によって).*要件を満たす(?:こと)?/u;

/** Clauses that take over a group of another work, and the additions to that group that can be read as reaching them. */
export function delegationRelations(
  corpus: Corpus,
  proposals: readonly ProposalRow[],
  references: readonly ReferenceRow[],
  chain: readonly RelationRow[],
): RelationRow[] {
  return references.flatMap((reference) => {
    const from = corpus.rowById.get(reference.from);
    const match = from === undefined ? null : delegating.exec(from.text);
    if (from === undefined || match === null) return [];
    const printed = from.text.slice(reference.start, match.index + match[0].length);
    return reference.targets.flatMap((id) => {
      const target = corpus.rowById.get(id);
      if (target === undefined || target.work === from.work) return [];
      const label = target.marker ?? target.label;
      const reason = `「${printed}」の記載から、${label}の項目全体を指すものと読み取りました。${reference.reason ?? ''}`;
      const delegation = edge({
        type: 'delegation',
        from: from.id,
        to: id,
        basis: 'inferred',
        reason,
      });
      const reaching = proposals.filter(
        ({ operation }) => operation.type === 'insert' && isWithin(operation.target, id, corpus),
      );
      return [
        delegation,
        ...reaching.map((proposal) =>
          edge({
            type: 'delegated-proposal',
            from: proposal.id,
            to: from.id,
            basis: 'inferred',
            reason: reachReason(label, proposal, from.work),
          }),
        ),
      ];
    });
  });

  function reachReason(label: string, proposal: ProposalRow, work: string): string {
    const column = corpus.works.find(({ id }) => id === work)?.column ?? '';
    const base = `「${column}」欄の記載は${label}の全体を指しているため、${label}に追加された場合は、連携により満たす要件に含まれると読むことができます。`;
    return `${base}${supportOf(proposal)}だれがどの部分を行うかは、資料に示されていません。`;
  }

  /** 「拠点病院等」 in the direction a proposal answers: it speaks of more than one type of hospital. */
  function supportOf(proposal: ProposalRow): string {
    const own = corpus.works.find(({ id }) => id === proposal.work)?.column;
    if (own === null || own === undefined) return '';
    const direction = chain.find(
      ({ type, to }) => type === 'direction-proposal' && to === proposal.id,
    );
    const text = direction === undefined ? '' : (corpus.rowById.get(direction.from)?.text ?? '');
    return text.includes(`${own}等`)
      ? `検討の方向が「${own}等」としていることも、この読み方と合います。`
      : '';
  }
}

function isWithin(id: string, above: string, { rowById }: Corpus): boolean {
  for (let next: string | null = id; next !== null; next = rowById.get(next)?.parent ?? null) {
    if (next === above) return true;
  }
  return false;
}
