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

/** All requirements by actor, those of guidelines first, actors in the order they appear. */
export function requirementsByActor(graph: Graph): ActorList[] {
  const place = ({ clause }: ListedRequirement) =>
    graph.work(clause.work)?.kind === 'guideline' ? 0 : 1;
  const ordered = listed(graph).toSorted((a, b) => place(a) - place(b));
  const groups = Map.groupBy(ordered, ({ requirement }) => requirement.actor?.text ?? null);
  return [...groups].map(([actor, requirements]) => ({ actor, requirements }));
}

/** Counts of endings per guideline, as printed and added by proposals; endings that do not occur are left out. */
export function endingCounts(graph: Graph): EndingCount[] {
  const all = listed(graph);
  return graph.works
    .filter(({ kind }) => kind === 'guideline')
    .flatMap((work) => {
      const own = all.filter(({ clause }) => clause.work === work.id);
      const endings = Map.groupBy(own, ({ requirement }) => requirement.modality);
      return [...endings].map(([ending, rows]) => ({
        work,
        ending,
        current: rows.filter(({ clause }) => clause.role === 'current').length,
        proposed: rows.filter(({ clause }) => clause.role === 'proposed').length,
      }));
    });
}

function listed(graph: Graph): ListedRequirement[] {
  return graph.clauses.flatMap((clause) =>
    graph.requirementsOf(clause.id).map((requirement) => ({ requirement, clause })),
  );
}
