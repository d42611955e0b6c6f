import type { ParsedReference, ReferenceKind } from '../../model/reference.ts';
import { lookUp, lookUpIn, type Found } from './lookup.ts';
import type { FoundReference } from './reference-scan.ts';
import { lookUpRelative } from './relative-lookup.ts';
import { keyOf, levelOf, type Place, type ScopeIndex } from './scope-index.ts';
import { above, toTargets, type Cut, type Step, type Target } from './steps.ts';

/** What was said before in the same clause, for 同条, 同法 and 同 before a label. */
export interface Antecedent {
  kind: ReferenceKind;
  document: string | null;
  path: Step[];
}

/** Where a reference points, before it is written out. */
export type Resolution = Pick<
  ParsedReference,
  'kind' | 'targets' | 'resolved' | 'basis' | 'pointer'
> & {
  antecedent: Antecedent;
};

/** The words of the clause as printed, and those between a reference and the one before it, empty where they are many. */
export interface Surroundings {
  cut: Cut;
  between: string;
}

/** Words that lead from a reference down to a label in it. */
const descending = new Set(['に規定する', 'に掲げる', 'に定める']);

/** Looks references of one file up. `laws` remembers the law last named, for 同法 in a later clause. */
export class Resolver {
  readonly index: ScopeIndex;
  private law: string | null = null;

  constructor(index: ScopeIndex) {
    this.index = index;
  }

  /** Resolves one reference of the clause at `from`; `null` where only the target could prove it and does not. */
  resolve(
    found: FoundReference,
    from: Place,
    before: Antecedent | null,
    words: Surroundings,
  ): Resolution | null {
    const targets = toTargets(found.targets, words.cut);
    if (found.head !== null && found.head.kind !== 'title') {
      if (found.head.kind === 'law') this.law = found.head.name;
      return outside(found.head.kind, found.head.name, targets);
    }
    if (found.relative !== null) return this.relative(found, from, before, targets);
    if (isOfLaw(this.index, targets)) return outside('law', null, targets);
    if (isOtherTable(targets)) return outside('document', null, targets);
    const continued = this.continued(targets, from, before, words.between);
    if (continued !== null) return continued;
    const looked = targets.map((target) => this.target(target, found, from));
    if (found.evidence !== null && !this.proves(looked, found.evidence)) return null;
    return inside(looked, targets, found.head?.name ?? null);
  }

  /** A reference that goes on from the one before it: （８）に規定するア, （11）のウからコまで（オの（ヌ）を除く。）. */
  private continued(
    targets: readonly Target[],
    from: Place,
    before: Antecedent | null,
    between: string,
  ): Resolution | null {
    if (before === null || !(between === '(' || descending.has(between))) return null;
    const start = targets[0]?.from ?? [];
    const prefix = between === '(' ? above(start, before.path) : before.path;
    if (prefix.length === 0) return null;
    const whole = targets.map((target) => prefixed(target, prefix));
    if (before.kind !== 'internal')
      return between === '(' ? outside(before.kind, before.document, whole) : null;
    const looked = whole.map((target) => lookUp(this.index, from, target.from));
    return looked.every(({ places }) => places.length > 0) ? inside(looked, whole, null) : null;
  }

  private target(target: Target, found: FoundReference, from: Place): Found {
    const first = this.path(target.from, found, from);
    const [start] = first.places;
    if (target.to === null || start === undefined || first.places.length > 1) return first;
    const last = this.path(target.to, found, from);
    const [end] = last.places;
    if (
      end === undefined ||
      last.places.length > 1 ||
      end.level !== start.level ||
      end.position < start.position
    )
      return { places: [], basis: 'explicit' };
    const siblings = this.index.siblings.get(start.level) ?? [];
    return { places: siblings.slice(start.position, end.position + 1), basis: first.basis };
  }

  /** Whether the one clause found, or a paragraph right under it, holds the nouns printed after the number. */
  private proves(looked: readonly Found[], nouns: string): boolean {
    return looked.every(({ places: [place, other] }) => {
      if (place === undefined || other !== undefined) return false;
      const paragraphs =
        this.index.siblings.get(levelOf(place.first, null, place.clause.column)) ?? [];
      return [place, ...paragraphs].some(({ clause }) => clause.text.includes(nouns));
    });
  }

  private path(path: readonly Step[], found: FoundReference, from: Place): Found {
    if (found.head === null) return lookUp(this.index, from, path);
    const titled = this.index.titles.get(found.head.name) ?? [];
    return {
      places: titled.flatMap((place) => lookUpIn(this.index, place, path, from)),
      basis: 'explicit',
    };
  }

  private relative(
    { relative }: FoundReference,
    from: Place,
    before: Antecedent | null,
    targets: readonly Target[],
  ): Resolution | null {
    if (relative === null) return null;
    if (relative.kind === 'same-text') {
      const law = /[法令則]/u.test(relative.unit);
      return outside(
        law ? 'law' : 'document',
        law ? this.law : (before?.document ?? null),
        targets,
      );
    }
    if (relative.kind === 'same' || relative.kind === 'same-place') {
      if (before === null) return null;
      const whole = targets.map((target) => within(target, before.path, relative.unit));
      const path =
        whole.length > 0 ? whole : [{ from: upTo(before.path, relative.unit), to: null }];
      if (before.kind === 'law' || before.kind === 'document')
        return outside(before.kind, before.document, path);
      const looked = path.map((target) => lookUp(this.index, from, target.from));
      return inside(looked, path, null);
    }
    const places = lookUpRelative(this.index, from, relative);
    const found = targets.map((target) => {
      const below = places.flatMap((place) => lookUpIn(this.index, place, target.from, from));
      return { places: below, basis: 'explicit' as const };
    });
    const inArticle = places.every(
      ({ clause }) => clause.series === 'article' || relative.unit !== '項',
    );
    const resolution = inside(
      found.length > 0 ? found : [{ places, basis: 'explicit' }],
      targets,
      null,
    );
    const several = relative.count !== 1 && found.length === 0 && places.length > 0;
    return {
      ...resolution,
      resolved: resolution.resolved || several,
      basis: inArticle ? 'explicit' : 'inferred',
    };
  }
}

/** A path that continues 同条 or 同: the steps of the path before it down to that unit, then its own. */
function within(target: Target, before: readonly Step[], unit: string): Target {
  return prefixed(target, unit === '' ? above(target.from, before) : upTo(before, unit));
}

function prefixed(target: Target, start: readonly Step[]): Target {
  return {
    from: [...start, ...target.from],
    to: target.to === null ? null : [...start, ...target.to],
  };
}

const units: Readonly<Record<string, string>> = {
  条: 'article',
  項: 'law-paragraph',
  号: 'law-item',
};

function upTo(path: readonly Step[], unit: string): Step[] {
  const level = path.findLastIndex((step) =>
    step.readings.some(({ series }) => series === units[unit]),
  );
  return level < 0 ? [] : path.slice(0, level + 1);
}

function seriesOf(target: Target | undefined): string {
  return target?.from[0]?.readings[0]?.series ?? '';
}

/** An article, where this text has no articles, is one of a law named elsewhere. */
function isOfLaw(index: ScopeIndex, targets: readonly Target[]): boolean {
  const series = seriesOf(targets[0]);
  return (
    series === 'article' &&
    !targets.some(({ from }) => from[0]?.readings.some((reading) => index.keys.has(keyOf(reading))))
  );
}

/** A quoted item (「注５」, 「１」) is one of a table of fees, which notices explain without printing it. */
function isOtherTable(targets: readonly Target[]): boolean {
  const first = targets[0]?.from ?? [];
  const [step] = first;
  if (step === undefined || !step.quoted)
    return first.some(({ quoted }) => quoted) && seriesOf(targets[0]) !== 'code';
  return seriesOf(targets[0]) !== 'code' && first.length === 1;
}

function antecedentOf(
  kind: ReferenceKind,
  document: string | null,
  targets: readonly Target[],
): Antecedent {
  const last = targets.at(-1);
  return { kind, document, path: last?.to ?? last?.from ?? [] };
}

function pointerTo(
  document: string | null,
  targets: readonly Target[],
): NonNullable<ParsedReference['pointer']> {
  const paths = targets.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])]);
  return { document, paths: paths.map((path) => path.map(({ raw }) => raw)) };
}

function outside(
  kind: ReferenceKind,
  document: string | null,
  targets: readonly Target[],
): Resolution {
  const form = targets.some(({ from }) =>
    from.some(({ readings }) => readings[0]?.series === 'form'),
  );
  return {
    kind: form && kind !== 'law' ? 'form' : kind,
    targets: [],
    resolved: false,
    basis: 'explicit',
    pointer: pointerTo(document, targets),
    antecedent: antecedentOf(kind, document, targets),
  };
}

function inside(
  looked: readonly Found[],
  targets: readonly Target[],
  document: string | null,
): Resolution {
  const missing = targets.filter((_, index) => looked[index]?.places.length === 0);
  const ranged = (index: number): boolean =>
    targets[index]?.to !== null && targets[index] !== undefined;
  const unclear = looked.some(({ places }, index) => places.length > 1 && !ranged(index));
  const places = [...new Set(looked.flatMap((found) => found.places))].sort(
    (a, b) => a.order - b.order,
  );
  const resolved = places.length > 0 && missing.length === 0 && !unclear;
  const kind = kindOf(targets, places.length > 0);
  return {
    kind,
    targets: places.map(({ clause }) => clause.id),
    resolved,
    basis: looked.some(({ basis }) => basis === 'inferred') ? 'inferred' : 'explicit',
    ...(missing.length > 0 ? { pointer: pointerTo(document, missing) } : {}),
    antecedent: antecedentOf(kind, document, targets),
  };
}

/** Labels of another text where they are not printed in this one: forms, annexes, codes of a table of fees. */
function kindOf(targets: readonly Target[], printed: boolean): ReferenceKind {
  const series = targets[0]?.from.map(({ readings }) => readings[0]?.series ?? '') ?? [];
  if (series.includes('form')) return 'form';
  if (printed) return 'internal';
  if (targets[0]?.from[0]?.quoted === true) return 'document';
  return ['annex', 'annex-table', 'code', 'remark'].some((one) => series.includes(one))
    ? 'document'
    : 'internal';
}
