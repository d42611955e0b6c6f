import { beginning } from '../model/beginning.ts';
import type {
  ClauseRow,
  KnowledgeBase,
  ProposalRow,
  RequirementRow,
} from '../model/knowledge-base.ts';
import { type BoundText, type CheckItem, type Precondition, statementUnder } from './check-item.ts';

/** A setting asked before the items; conditions that hold one of its words depend on it. */
export interface HospitalSetting {
  id: string;
  question: string;
  /** Japanese words of the two answers. */
  answers: { yes: string; no: string };
  words: string[];
  /** Works (hospital types) it is asked for. */
  works: string[];
  /** Japanese reason for 「－」 where the answer is `no`. */
  reason: string;
}

/** Rows the items are made from. */
export type CheckRows = Pick<KnowledgeBase, 'clauses' | 'requirements' | 'proposals' | 'relations'>;

/** Characters of a clause that name its items where nothing else does. */
const firstWords = 12;

/** Makes the items of works of the same rows: what all need is looked up once. */
export class ItemMaker {
  readonly #settings: readonly HospitalSetting[];
  readonly #clauses: ReadonlyMap<string, ClauseRow>;
  readonly #children: ReadonlyMap<string | null, ClauseRow[]>;
  readonly #requirements: ReadonlyMap<string, RequirementRow[]>;
  /** Proposals by the clause that prints them, and by the clause they change or add to. */
  readonly #proposalOf: ReadonlyMap<string, ProposalRow>;
  readonly #proposalsOn: ReadonlyMap<string, ProposalRow[]>;
  readonly #delegations: ReadonlyMap<string, string>;
  /** Clauses that are asked for, by work, in document order. */
  readonly #answerable: ReadonlyMap<string, ClauseRow[]>;

  constructor(rows: CheckRows, settings: readonly HospitalSetting[]) {
    this.#settings = settings;
    this.#clauses = new Map(rows.clauses.map((clause) => [clause.id, clause]));
    this.#children = Map.groupBy(rows.clauses, ({ parent }) => parent);
    this.#requirements = Map.groupBy(rows.requirements, ({ clause }) => clause);
    this.#proposalOf = new Map(rows.proposals.map((proposal) => [proposal.clause, proposal]));
    this.#proposalsOn = Map.groupBy(rows.proposals, ({ operation }) => operation.target);
    const delegations = rows.relations.filter(({ type }) => type === 'delegation');
    this.#delegations = new Map(delegations.toReversed().map(({ from, to }) => [from, to]));
    this.#answerable = Map.groupBy(
      inOrder(rows.clauses),
      ({ id, work }) => this.#proposalOf.get(id)?.work ?? work,
    );
  }

  /**
   * The items of one work: one per requirement of its clauses and of the proposals on it, in document order. A clause
   * that delegates is followed by one item per requirement it delegates.
   */
  itemsOf(work: string): CheckItem[] {
    const items = this.#requirementsIn(this.#answerable.get(work) ?? []).flatMap((found) => {
      const item = this.#item(work, found);
      const target = this.#delegations.get(found.clause.id);
      if (target === undefined) return [item];
      const delegated = this.#requirementsIn(inOrder(this.#clausesUnder(target)));
      const texts = uniqueTexts(delegated.map(({ clause }) => this.#boundClause(clause)));
      return [
        { ...item, bound: [...item.bound, ...texts] },
        ...delegated.map((inner) => this.#delegatedItem(item, target, inner)),
      ];
    });
    return items.map((item, order) => ({ ...item, order }));
  }

  /** Requirements of clauses, each with its clause and the proposal that brings it. */
  #requirementsIn(clauses: readonly ClauseRow[]): Found[] {
    return clauses.flatMap((clause) => {
      const proposal = this.#proposalOf.get(clause.id) ?? null;
      if (!isAnswerable(clause, proposal)) return [];
      return (this.#requirements.get(clause.id) ?? [])
        .toSorted((a, b) => a.start - b.start)
        .map((requirement) => ({ clause, proposal, requirement }));
    });
  }

  /** Clauses that stand under a target, and what proposals add to it or to them. */
  #clausesUnder(target: string): ClauseRow[] {
    const found: ClauseRow[] = [];
    const waiting = [target];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      for (const { clause, operation } of this.#proposalsOn.get(id) ?? []) {
        const row = this.#clauses.get(clause);
        if (operation.type === 'insert' && row !== undefined) found.push(row);
      }
      for (const child of this.#children.get(id) ?? []) {
        if (this.#proposalOf.get(child.id)?.operation.type !== 'insert') found.push(child);
        waiting.push(child.id);
      }
    }
    return found;
  }

  #item(work: string, { clause, proposal, requirement }: Found): CheckItem {
    return {
      id: requirement.id,
      work,
      clause: clause.id,
      label: proposal?.name ?? nameOf(clause),
      section: clause.headings.map(({ label, text }) => `${label} ${text}`.trim()).join('　'),
      statement: statementUnder(requirement.text, requirement.conditions),
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
    return (this.#proposalsOn.get(clause.id) ?? []).flatMap(
      ({ id, operation }): BoundText['revisions'] => {
        if (operation.type === 'delete') return [{ proposal: id, text: null }];
        if (operation.type !== 'replace') return [];
        const revised = text.replaceAll(operation.before, () => operation.after);
        return revised === text ? [] : [{ proposal: id, text: revised }];
      },
    );
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

function inOrder(clauses: readonly ClauseRow[]): ClauseRow[] {
  return clauses.toSorted((a, b) => a.order - b.order);
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

/** How an item is named: by the number of its clause, of the heading above it, by that heading, or by its first words. */
function nameOf({ label, headings, text }: ClauseRow): string {
  const heading = headings.at(-1);
  const name = label || heading?.label || heading?.text;
  return name || `「${beginning(text, firstWords)}」`;
}
