import type { ModalityKind } from '../model/modality.ts';
import type { ClauseRow, RequirementRow, WorkRow } from '../model/knowledge-base.ts';
import type { Graph } from './graph.ts';

/** A requirement with the clause it stands in. */
export interface ListedRequirement {
  requirement: RequirementRow;
  clause: ClauseRow;
}

/** Requirements of one actor, as the words of the source name it; `null` where none is named or inferred. */
export interface ActorList {
  actor: string | null;
  requirements: ListedRequirement[];
}

/** How many requirements of a guideline bear an ending: as printed, and added by its proposals. */
export interface EndingCount {
  work: WorkRow;
  ending: ModalityKind;
  current: number;
  proposed: number;
}

/** All requirements with their clauses, those of guidelines first. */
export function listedRequirements(graph: Graph): ListedRequirement[] {
  const place = ({ clause }: ListedRequirement) =>
    graph.work(clause.work)?.kind === 'guideline' ? 0 : 1;
  return graph.clauses
    .flatMap((clause) =>
      graph.requirementsOf(clause.id).map((requirement) => ({ requirement, clause })),
    )
    .toSorted((a, b) => place(a) - place(b));
}

/** Requirements by actor, actors in the order they appear. */
export function byActor(requirements: readonly ListedRequirement[]): ActorList[] {
  const groups = Map.groupBy(requirements, ({ requirement }) => requirement.actor?.text ?? null);
  return [...groups].map(([actor, own]) => ({ actor, requirements: own }));
}

/** Counts of endings per guideline, as printed and added by proposals; endings that do not occur are left out. */
export function endingCounts(
  requirements: readonly ListedRequirement[],
  works: readonly WorkRow[],
): EndingCount[] {
  const ofWork = Map.groupBy(requirements, ({ clause }) => clause.work);
  return works
    .filter(({ kind }) => kind === 'guideline')
    .flatMap((work) => {
      const endings = Map.groupBy(
        ofWork.get(work.id) ?? [],
        ({ requirement }) => requirement.modality,
      );
      return [...endings].map(([ending, rows]) => ({
        work,
        ending,
        current: rows.filter(({ clause }) => clause.role === 'current').length,
        proposed: rows.filter(({ clause }) => clause.role === 'proposed').length,
      }));
    });
}
