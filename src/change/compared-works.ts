import type { KnowledgeBase, WorkRow } from '../model/knowledge-base.ts';

type Tables = Pick<KnowledgeBase, 'works' | 'clauses' | 'proposals' | 'relations'>;

/** Guideline works in order, first texts only. */
export function firstTexts(works: readonly WorkRow[]): WorkRow[] {
  return works
    .filter(({ kind, follows }) => kind === 'guideline' && follows === null)
    .toSorted((a, b) => a.order - b.order);
}

/** Works that stand in one table at most, where they share no source: more columns cannot be read. */
const mostTogether = 4;

/** Whether works that share no source can stand in one table. */
export function areFew(works: readonly WorkRow[]): boolean {
  return works.length <= mostTogether;
}

/** Guideline works in order with something to stand beside them: only these have columns in a comparison. */
export function comparedWorks(tables: Tables): WorkRow[] {
  return familiesIn(tables)
    .flat()
    .toSorted((a, b) => a.order - b.order);
}

/** Works that share a source; one that shares none counts where something is proposed for it or related to it. */
function familiesIn(tables: Tables): WorkRow[][] {
  const proposed = tables.proposals.map(({ work }) => work);
  const printed = tables.clauses.flatMap(({ work, role }) => (role === 'current' ? work : []));
  const shown = new Set([...printed, ...proposed]);
  const texts = firstTexts(tables.works).filter(({ id }) => shown.has(id));
  const isFew = areFew(texts);
  const workById = new Map(tables.works.map((work) => [work.id, work]));
  const workOf = new Map(tables.clauses.map(({ id, work }) => [id, workById.get(work)]));
  const linked = new Set(proposed);
  for (const { type, from, to } of tables.relations) {
    const [one, other] = [workOf.get(from), workOf.get(to)];
    if (one === undefined || other === undefined) continue;
    const isBeside = type === 'plan-clause' && shareSource(one, other);
    if (isBeside || (type === 'counterpart' && isFew)) linked.add(one.id).add(other.id);
  }
  return familiesOf(texts).filter(
    (family) => family.length > 1 || family.some(({ id }) => linked.has(id)),
  );
}

/** Works that share a source, directly or through others, in order of the first of each. */
export function familiesOf(works: readonly WorkRow[]): WorkRow[][] {
  const families: { works: WorkRow[]; sources: Set<string> }[] = [];
  for (const work of works) {
    const related = families.filter(({ sources }) => work.sources.some((id) => sources.has(id)));
    const [first] = related;
    if (first === undefined) {
      families.push({ works: [work], sources: new Set(work.sources) });
      continue;
    }
    for (const other of related.slice(1)) {
      first.works.push(...other.works);
      for (const id of other.sources) first.sources.add(id);
      families.splice(families.indexOf(other), 1);
    }
    first.works.push(work);
    for (const id of work.sources) first.sources.add(id);
  }
  return families.map((family) => family.works.toSorted((a, b) => a.order - b.order));
}

function shareSource(one: WorkRow, other: WorkRow): boolean {
  return one.sources.some((source) => other.sources.includes(source));
}
