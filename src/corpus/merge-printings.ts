import { type Draft, isCounted, tagOf } from './draft.ts';
import type { PlacedUnit } from './placed-unit.ts';
import { refineRoles } from './refine-roles.ts';

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
  /** The box of a chart in which text without number is read. */
  let box: Draft | null = null;

  for (const unit of units) {
    const title = titleOf.get(stretchKey(unit));
    if (title !== undefined) roots.add(title);
    if (draftOf.has(unit)) {
      roots.add(draftOf.get(unit) as Draft);
      continue;
    }
    const repeated = repeatedBy(unit);
    if (repeated !== null) {
      repeated.units.push(unit);
      draftOf.set(unit, repeated);
      continue;
    }
    const parent = parentOf(unit) ?? (unit.inChart && unit.clause.marker === null ? box : null);
    const draft = newDraft(unit, parent);
    if (unit.inChart && unit.clause.marker !== null && parent === null) box = draft;
    if (parent === null) roots.add(draft);
    else parent.children.push(draft);
    draftOf.set(unit, draft);
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
