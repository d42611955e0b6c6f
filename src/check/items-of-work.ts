import type {
  ClauseRow,
  KnowledgeBase,
  ProposalRow,
  RequirementRow,
} from '../model/knowledge-base.ts';
import type { BoundText, CheckItem, Precondition } from './check-item.ts';
import { statementOf } from './statement.ts';

/** A setting asked before the items; conditions that hold one of its words depend on it. */
export interface HospitalSetting {
  id: string;
  question: string;
  words: string[];
  /** Works (hospital types) it is asked for. */
  works: string[];
  /** Japanese reason for 「－」 where the setting is なし. */
  reason: string;
}

/** Rows the items are made from. */
export type CheckRows = Pick<KnowledgeBase, 'clauses' | 'requirements' | 'proposals' | 'relations'>;

/**
 * Makes the items of one work: one per requirement of its clauses and of the proposals on it, in document order. A clause
 * that delegates is followed by one item per requirement it delegates.
 */
export function itemsOfWork(
  work: string,
  rows: CheckRows,
  settings: readonly HospitalSetting[],
): CheckItem[] {
  const maker = new ItemMaker(rows, settings);
  return maker.itemsOf(work);
}

class ItemMaker {
  readonly #rows: CheckRows;
  readonly #settings: readonly HospitalSetting[];
  readonly #clauses: ReadonlyMap<string, ClauseRow>;
  readonly #requirements: ReadonlyMap<string, RequirementRow[]>;
  readonly #proposalOf: ReadonlyMap<string, ProposalRow>;

  constructor(rows: CheckRows, settings: readonly HospitalSetting[]) {
    this.#rows = rows;
    this.#settings = settings;
    this.#clauses = new Map(rows.clauses.map((clause) => [clause.id, clause]));
    this.#requirements = Map.groupBy(rows.requirements, ({ clause }) => clause);
    this.#proposalOf = new Map(rows.proposals.map((proposal) => [proposal.clause, proposal]));
  }

  itemsOf(work: string): CheckItem[] {
    const items = this.#requirementsUnder(
      ({ clause, proposal }) => (proposal?.work ?? clause.work) === work,
    ).flatMap((found) => {
      const item = this.#item(work, found);
      const target = this.#delegatedBy(found.clause.id);
      if (target === null) return [item];
      const delegated = this.#requirementsUnder(({ clause, proposal }) =>
        this.#stands(clause, proposal, target),
      );
      const texts = uniqueTexts(delegated.map(({ clause }) => this.#boundClause(clause)));
      return [
        { ...item, bound: [...item.bound, ...texts] },
        ...delegated.map((inner) => this.#delegatedItem(item, target, inner)),
      ];
    });
    return items.map((item, order) => ({ ...item, order }));
  }

  /** Requirements in document order, each with its clause and the proposal that brings it. */
  #requirementsUnder(test: (found: Omit<Found, 'requirement'>) => boolean): Found[] {
    return this.#rows.clauses
      .toSorted((a, b) => a.order - b.order)
      .flatMap((clause) => {
        const proposal = this.#proposalOf.get(clause.id) ?? null;
        if (!isAnswerable(clause, proposal) || !test({ clause, proposal })) return [];
        return (this.#requirements.get(clause.id) ?? [])
          .toSorted((a, b) => a.start - b.start)
          .map((requirement) => ({ clause, proposal, requirement }));
      });
  }

  #item(work: string, { clause, proposal, requirement }: Found): CheckItem {
    return {
      id: requirement.id,
      work,
      clause: clause.id,
      label: proposal?.name ?? (clause.label || (clause.headings.at(-1)?.label ?? '')),
      section: clause.headings.map(({ label, text }) => `${label} ${text}`.trim()).join('　'),
      statement: statementOf(requirement.text),
      words: requirement.text,
      clauseText: clause.text,
      modality: requirement.modality,
      ending: requirement.ending,
      conditions: requirement.conditions,
      quantities: requirement.quantities,
      conditional: requirement.conditions.length > 0,
      precondition: this.#precondition(work, requirement),
      delegation: null,
      bound: [
        {
          of: requirement.id,
          text: requirement.text,
          proposal: null,
          revisions: this.#revisions(clause, requirement.text),
        },
      ],
      proposal: proposal?.id ?? null,
      order: clause.order,
    };
  }

  #delegatedItem(delegating: CheckItem, target: string, found: Found): CheckItem {
    const inner = this.#item(delegating.work, found);
    const id = `${delegating.id}~${inner.id}`;
    return {
      ...inner,
      id,
      bound: inner.bound.map((part) => ({ ...part, of: id })),
      precondition: null,
      delegation: { from: delegating.clause, label: delegating.label, to: target },
    };
  }

  #delegatedBy(clause: string): string | null {
    return (
      this.#rows.relations.find(({ type, from }) => type === 'delegation' && from === clause)?.to ??
      null
    );
  }

  /** True where a clause stands under the target, or a proposal inserts it there. */
  #stands(clause: ClauseRow, proposal: ProposalRow | null, target: string): boolean {
    if (proposal?.operation.type === 'insert') {
      return this.#isUnder(proposal.operation.target, target);
    }
    return clause.id !== target && this.#isUnder(clause.id, target);
  }

  #isUnder(id: string, target: string): boolean {
    for (let at: string | null = id; at !== null; at = this.#clauses.get(at)?.parent ?? null) {
      if (at === target) return true;
    }
    return false;
  }

  #boundClause(clause: ClauseRow): BoundText {
    return {
      of: clause.id,
      text: clause.text,
      proposal: this.#proposalOf.get(clause.id)?.id ?? null,
      revisions: this.#revisions(clause, clause.text),
    };
  }

  /** What each proposal that replaces words of the clause, or deletes it, makes of the text. */
  #revisions(clause: ClauseRow, text: string): BoundText['revisions'] {
    return this.#rows.proposals.flatMap(({ id, operation }): BoundText['revisions'] => {
      if (operation.type === 'delete' && operation.target === clause.id) {
        return [{ proposal: id, text: null }];
      }
      if (operation.type !== 'replace' || operation.target !== clause.id) return [];
      const revised = text.replaceAll(operation.before, () => operation.after);
      return revised === text ? [] : [{ proposal: id, text: revised }];
    });
  }

  #precondition(work: string, { conditions }: RequirementRow): Precondition | null {
    const setting = this.#settings.find(
      ({ words, works }) =>
        works.includes(work) &&
        conditions.some(({ text }) => words.some((word) => text.includes(word))),
    );
    return setting === undefined ? null : { setting: setting.id, reason: setting.reason };
  }
}

interface Found {
  clause: ClauseRow;
  proposal: ProposalRow | null;
  requirement: RequirementRow;
}

/** Printed clauses of a guideline, and what a proposal inserts. */
function isAnswerable(clause: ClauseRow, proposal: ProposalRow | null): boolean {
  if (proposal !== null) return proposal.operation.type === 'insert';
  return clause.kind === 'clause' || clause.kind === 'paragraph';
}

function uniqueTexts(texts: readonly BoundText[]): BoundText[] {
  return [...new Map(texts.map((text) => [text.of, text])).values()];
}
