import { isDecimal } from '../../model/marker-series.ts';
import { sameIn } from './explained.ts';
import { isHalfOpen } from './label.ts';
import { lookUp, lookUpIn, nothing, type Found } from './lookup.ts';
import type { FoundReference } from './found-reference.ts';
import { lookUpRelative, unitOf } from './relative-lookup.ts';
import type { Relative } from './relative-word.ts';
import { keyOf, levelOf, type Place, type ScopeIndex } from './scope-index.ts';
import { inside, outside, seriesOf, type Antecedent, type Resolution } from './resolution.ts';
import { above, prefixed, toTargets, type Cut, type Step, type Target } from './steps.ts';

/** The words of the clause as printed, and those between a reference and the one before it, empty where they are many. */
export interface Surroundings {
  cut: Cut;
  between: string;
  /** Whether 及び or 又は stands right before the reference. */
  joined: boolean;
}

/** Words that lead from a reference down to a label in it. */
const descending = new Set(['に規定する', 'に掲げる', 'に定める']);

/** Words that name what a clause lists, some of which are meant: １に掲げる書類のうち①から③まで. */
const amongThem = /^に(?:掲げ|規定す|定め)る[一-龠々ァ-ヴー]{1,8}のうち、?$/u;

/** Words from a reference to a bracket on what it means: Ⅱの２（, Ⅱの要件（ただし、. */
const openingAside =
  /^(?:(?:の|に(?:掲げる|定める|規定する|示す))[一-龠々]{0,2}(?:要件|基準|事項|規定|業務))?\((?:ただし、)?$/u;

/** Looks references of one file up. `law` is the law last named, for 同法 in a later clause. */
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
    if (found.until !== null) return this.reach(found, from, words.cut);
    if (found.relative !== null) return this.relative(found, from, before, targets);
    if (isOfLaw(this.index, targets) || isAmended(from, targets))
      return outside('law', null, targets);
    if (isOtherTable(targets)) return outside('document', null, targets);
    const continued = this.continued(targets, from, before, words);
    if (continued !== null) return continued;
    const looked = targets.map((target) => this.target(target, found, from));
    if (found.evidence !== null && !this.proves(looked, found.evidence)) return null;
    const series = seriesOf(targets[0]);
    if (
      (isDecimal(series) || isHalfOpen(series)) &&
      looked.some(({ places }) => places.length === 0)
    )
      return null;
    return inside(looked, targets, found.head?.name ?? null);
  }

  /** A reference that goes on from the one before it: （８）に規定するア, （11）のウからコまで（オの（ヌ）を除く。）. */
  private continued(
    targets: readonly Target[],
    from: Place,
    before: Antecedent | null,
    { between, joined }: Surroundings,
  ): Resolution | null {
    if (before === null) return null;
    const aside = openingAside.test(between);
    const left = aside ? this.leftOut(targets, before) : null;
    if (left !== null) return left;
    const start = targets[0]?.from ?? [];
    const shared = above(start, before.path);
    // What a bracket behind a reference leaves out of it: Ⅱの１の（１）（②を除く。）, Ⅱの要件（２を除く。）.
    const isPart = aside && shared.length === 0 && before.kind === 'internal';
    const descends = descending.has(between) || amongThem.test(between);
    const prefix = descends || isPart ? before.path : shared;
    if (prefix.length === 0 || !(aside || joined || descends)) return null;
    const whole = targets.map((target) => prefixed(target, prefix));
    if (before.kind !== 'internal')
      return aside ? outside(before.kind, before.document, whole) : null;
    const looked = whole.map((target) =>
      this.spanned(target, (path) => lookUp(this.index, from, path)),
    );
    return looked.every(({ places }) => places.length > 0) ? inside(looked, whole, null) : null;
  }

  /** What a bracket leaves out of a place that a relative word names: 前条（第１項を除く。）. */
  private leftOut(targets: readonly Target[], before: Antecedent): Resolution | null {
    const [place, other] = before.places;
    const isNamed = before.kind === 'internal' && before.path.length === 0;
    if (!isNamed || place === undefined || other !== undefined) return null;
    const looked = targets.map((target) => ({
      ...nothing,
      places: this.below(place, target, place),
    }));
    return looked.every(({ places }) => places.length > 0) ? inside(looked, targets, null) : null;
  }

  private target(target: Target, found: FoundReference, from: Place): Found {
    return this.spanned(target, (path) => this.path(path, found, from));
  }

  /** What a target means where `find` looks its ends up: one clause, or all of a range. */
  private spanned({ from, to }: Target, find: (path: readonly Step[]) => Found): Found {
    const first = find(from);
    const [start] = first.places;
    if (to === null || start === undefined || first.places.length > 1) return first;
    const last = find(to);
    const [end] = last.places;
    if (end === undefined || last.places.length > 1) return nothing;
    return { places: this.range(start, end), basis: first.basis };
  }

  /** The clauses from one to another of its series; from 第１項, which is the article itself, to a number in it. */
  private range(start: Place, end: Place): Place[] {
    const siblings = this.index.siblings.get(end.level) ?? [];
    if (start.clause.series === 'article' && end.parent === start.first)
      return [start, ...siblings.slice(0, end.position + 1)];
    return end.level === start.level ? siblings.slice(start.position, end.position + 1) : [];
  }

  /** A range of which one end is relative: 次条から第八条まで, 第二項から前項まで. */
  private reach(found: FoundReference, from: Place, cut: Cut): Resolution {
    const endOf = (end: FoundReference['until']): Place | undefined => {
      if (end === null) return undefined;
      if ('kind' in end) return lookUpRelative(this.index, from, end).at(-1);
      const [target] = toTargets([end], cut);
      return target === undefined ? undefined : this.path(target.from, found, from).places[0];
    };
    const ends = [endOf(found.relative ?? found.targets[0] ?? null), endOf(found.until)];
    const [start, end] = ends;
    const places = start === undefined || end === undefined ? [] : this.range(start, end);
    const resolution = inside([{ places, basis: 'explicit' }], [], null);
    return { ...resolution, resolved: places.length > 0 };
  }

  /** What a target means below one clause, all of it where it is a range. */
  private below(scope: Place, { from, to }: Target, at: Place): Place[] {
    const places = lookUpIn(this.index, scope, from, at);
    const [start] = places;
    if (to === null || start === undefined) return places;
    const [end] = lookUpIn(this.index, scope, to, at);
    return end === undefined ? [] : this.range(start, end);
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

  /** 同 before a label: the labels above it are those of the reference before. */
  private samePlace(
    from: Place,
    before: Antecedent | null,
    targets: readonly Target[],
  ): Resolution | null {
    if (before === null) return null;
    const path = targets.map((target) => prefixed(target, above(target.from, before.path)));
    if (before.kind === 'law' || before.kind === 'document')
      return outside(before.kind, before.document, path);
    return inside(
      path.map((target) => lookUp(this.index, from, target.from)),
      path,
      null,
    );
  }

  /** 同条, 同項, 同号: the unit the reference before means, and what is named in it. */
  private same(
    relative: Relative,
    before: Antecedent | null,
    targets: readonly Target[],
  ): Resolution {
    if (before?.kind === 'law' || before?.kind === 'document')
      return sameIn(before, relative.unit, targets);
    const meant = before?.places.at(-1);
    const unit = meant === undefined ? null : unitOf(this.index, meant, relative.unit);
    if (unit === null) return inside([nothing], targets, null);
    if (targets.length === 0) return inside([{ ...nothing, places: [unit] }], targets, null);
    const looked = targets.map((target) => ({
      ...nothing,
      places: this.below(unit, target, unit),
    }));
    return inside(looked, targets, null);
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
    if (relative.kind === 'same-place') return this.samePlace(from, before, targets);
    if (relative.kind === 'same') return this.same(relative, before, targets);
    const places = lookUpRelative(this.index, from, relative);
    const found = targets.map((target) => {
      const below = places.flatMap((place) => this.below(place, target, from));
      return { places: below, basis: 'explicit' as const };
    });
    const inArticle = places.every(({ clause, parent }) =>
      [clause, this.index.places.get(parent)?.clause].some((one) => one?.series === 'article'),
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
      basis: inArticle || relative.unit !== '項' ? 'explicit' : 'inferred',
    };
  }
}

/** An article, or 附則, where this text has none, is one of a law named elsewhere. */
function isOfLaw(index: ScopeIndex, targets: readonly Target[]): boolean {
  const series = seriesOf(targets[0]);
  return (
    (series === 'article' || series === 'supplement') &&
    !targets.some(({ from }) => from[0]?.readings.some((reading) => index.keys.has(keyOf(reading))))
  );
}

const unitsOfLaw = new Set(['article', 'law-paragraph', 'law-item']);

/** What an amending sentence speaks of, 第５条 or 第２号, is of the law it amends, not of the text it stands in. */
function isAmended({ clause }: Place, targets: readonly Target[]): boolean {
  return clause.kind === 'instruction' && unitsOfLaw.has(seriesOf(targets[0]));
}

/** A quoted item (「注５」, 「１」) is one of a table of fees, which notices explain without printing it. */
function isOtherTable(targets: readonly Target[]): boolean {
  const first = targets[0]?.from ?? [];
  const [step] = first;
  if (step === undefined || !step.quoted)
    return first.some(({ quoted }) => quoted) && seriesOf(targets[0]) !== 'code';
  return seriesOf(targets[0]) !== 'code' && first.length === 1;
}
