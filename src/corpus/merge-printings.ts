import { type Draft, isCounted, tagOf } from './draft.ts';
import type { PlacedUnit } from './placed-unit.ts';
import { refineRoles } from './refine-roles.ts';
import { fold } from './fold.ts';

/** Clauses of all works as trees, top first, and the clause each printing became. */
export interface Merged {
  roots: Draft[];
  draftOf: Map<PlacedUnit, Draft>;
}

/** Kinds asked or said of what stands beside them: each printing is a unit of its own, under the nearest heading. */
const ofGroup = new Set(['question', 'proposal', 'issue']);

/**
 * Merges the printings of all sources, given in reading order: titles and repeats become further printings of the
 * first, everything else a clause under the nearest clause of its own work. What stands on a slide that is read as a
 * stretch of a work stands under its title and caption.
 */
export function mergePrintings(units: readonly PlacedUnit[]): Merged {
  const draftOf = new Map<PlacedUnit, Draft>();
  const unitOf = new Map(units.map((unit) => [keyOf(unit, unit.clause.id), unit]));
  const titleOf = mergeTitles(units, draftOf);
  const captionOf = new Map<string, Draft>();
  const roots = new Set<Draft>();
  const elsewhere = new OtherSources();
  /** The box of a chart in which text without number is read. */
  let box: Draft | null = null;

  for (const unit of units) {
    const title = titleOf.get(stretchKey(unit));
    if (title !== undefined) roots.add(title);
    if (draftOf.has(unit)) {
      roots.add(draftOf.get(unit) as Draft);
      continue;
    }
    const parent = parentOf(unit) ?? (unit.inChart && unit.clause.marker === null ? box : null);
    const repeated = repeatedBy(unit) ?? elsewhere.printedBy(unit, parent);
    if (repeated !== null) {
      repeated.units.push(unit);
      draftOf.set(unit, repeated);
      continue;
    }
    const draft = newDraft(unit, parent);
    if (unit.inChart && unit.clause.marker !== null && parent === null) box = draft;
    if (parent === null) roots.add(draft);
    else placeUnder(parent, draft);
    draftOf.set(unit, draft);
    elsewhere.add(draft, unit, parent);
    if (unit.standing === 'caption') captionOf.set(slideKey(unit), draft);
  }
  refineRoles([...roots]);
  nameAll([...roots]);
  return { roots: [...roots], draftOf };

  function repeatedBy(unit: PlacedUnit): Draft | null {
    const { sameAs, kind } = unit.clause;
    if (sameAs === undefined || ofGroup.has(kind)) return null;
    const first = unitOf.get(keyOf(unit, sameAs));
    if (first?.work !== unit.work || first.stretch !== unit.stretch) return null;
    return draftOf.get(first) ?? null;
  }

  function parentOf(unit: PlacedUnit): Draft | null {
    const heads = ofGroup.has(unit.clause.kind);
    for (let above = aboveOf(unit); above !== undefined; above = aboveOf(above)) {
      const draft = draftOf.get(above);
      if (above.work !== unit.work || above.stretch !== unit.stretch || draft === undefined)
        continue;
      if (!heads || draft.kind === 'heading') return draft;
    }
    if (unit.stretch === null) return null;
    const caption = unit.standing === 'body' ? captionOf.get(slideKey(unit)) : undefined;
    return caption ?? titleOf.get(stretchKey(unit)) ?? null;
  }

  function aboveOf(unit: PlacedUnit): PlacedUnit | undefined {
    return unit.clause.parent === null ? undefined : unitOf.get(keyOf(unit, unit.clause.parent));
  }
}

/** Titles of slides and columns: one clause per stretch, or per title where a slide is no stretch of one work. */
function mergeTitles(
  units: readonly PlacedUnit[],
  draftOf: Map<PlacedUnit, Draft>,
): Map<string, Draft> {
  const titles = new Map<string, Draft>();
  for (const unit of units) {
    if (unit.standing !== 'title') continue;
    const key = unit.stretch === null ? keyOf(unit, `title ${unit.clause.text}`) : stretchKey(unit);
    const known = titles.get(key);
    const draft = known ?? newDraft(unit, null);
    if (known === undefined) titles.set(key, draft);
    else known.units.push(unit);
    draftOf.set(unit, draft);
  }
  return titles;
}

function stretchKey(unit: PlacedUnit): string {
  return keyOf(unit, `stretch ${unit.stretch ?? ''}`);
}

function slideKey(unit: PlacedUnit): string {
  return keyOf(unit, `slide ${unit.slide?.page ?? ''}`);
}

function keyOf(unit: PlacedUnit, id: string): string {
  return `${unit.source.descriptor.id} ${id}`;
}

function newDraft(unit: PlacedUnit, parent: Draft | null): Draft {
  const { kind, marker, series, ordinal, text } = unit.clause;
  return {
    work: unit.work,
    kind,
    role: unit.role,
    status: 'printed',
    marker,
    series,
    ordinal,
    text,
    parent,
    children: [],
    units: [unit],
    rulePath: '',
    id: '',
  };
}

/** Gives every clause its place by rule; a number that stands twice under one parent is told apart by a count. */
export function nameAll(drafts: readonly Draft[]): void {
  const counts = new Map<string, number>();
  for (const draft of drafts) {
    const [unit] = draft.units;
    const tag = unit !== undefined && isExcerpt(unit) ? 'e' : tagOf(draft);
    const key = `${draft.parent === null ? draft.work : ''} ${tag}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const name = isCounted(draft) ? `${tag}${count}` : count === 1 ? tag : `${tag}-${count}`;
    // A file that begins inside a clause does not show what stands above.
    const unknown = draft.parent === null && unit?.clause.path[0] === '…' ? 'x/' : '';
    draft.rulePath = `${draft.parent === null ? unknown : `${draft.parent.rulePath}/`}${name}`;
    nameAll(draft.children);
  }
}

/** Titles of excerpts: what stands under them has a place in the work that the source does not show. */
function isExcerpt(unit: PlacedUnit): boolean {
  const captions = Object.keys(unit.slide?.entry?.captions ?? {});
  return unit.standing === 'title' && unit.stretch !== null && captions.length > 0;
}

/** Children stand as printed; a number that another source prints goes to its place in the series. */
function placeUnder(parent: Draft, draft: Draft): void {
  const [unit] = draft.units;
  const from = parent.units[0]?.source;
  const next = parent.children.findIndex(
    ({ series, ordinal }) =>
      series !== null && series === draft.series && (ordinal ?? 0) > (draft.ordinal ?? 0),
  );
  if (unit?.source === from || next === -1) parent.children.push(draft);
  else parent.children.splice(next, 0, draft);
}

/** Clauses by their place and words, so that another source that prints the same text adds a printing to them. */
class OtherSources {
  readonly #known = new Map<Draft | string, Map<string, Draft>>();

  add(draft: Draft, unit: PlacedUnit, parent: Draft | null): void {
    const above = parent ?? unit.work;
    const beside = this.#known.get(above) ?? new Map<string, Draft>();
    const key = wordsOf(unit);
    if (!beside.has(key)) beside.set(key, draft);
    this.#known.set(above, beside);
  }

  printedBy(unit: PlacedUnit, parent: Draft | null): Draft | null {
    if (ofGroup.has(unit.clause.kind) || unit.stretch !== null) return null;
    const draft = this.#known.get(parent ?? unit.work)?.get(wordsOf(unit));
    return draft === undefined || draft.units[0]?.source === unit.source ? null : draft;
  }
}

function wordsOf({ clause, role }: PlacedUnit): string {
  return JSON.stringify([tagOf({ ...clause, role }), fold(clause.text)]);
}
