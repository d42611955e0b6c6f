import type { FoundReference } from './found-reference.ts';
import { outside, seriesOf, type Antecedent, type Resolution } from './resolution.ts';
import { countsParagraphs, type Place, type ScopeIndex } from './scope-index.ts';
import { prefixed, upTo, within, type Target } from './steps.ts';

/** A provision of another text, and whether what stands with it is about it: 法第９条は、…, …の同意（法第９条）. */
interface Explained {
  provision: Antecedent;
  isTopic: boolean;
}

/** What ends a title behind the provision it is about: 管理者（法第６条）, 第36条関係, 第２条（定義）関係. */
const endOfTitle = /^(?:\([^()]{1,30}\))?(?:関係)?\)?$/u;

/** Characters of such an end at most. */
const longestEnd = 36;

/**
 * Provisions of another text that a text explains one by one. A clause that begins with one, or a title that ends with
 * one, tells what 同条, 第２項 and 本条 count in, in the clauses after and below it: １ 法第５条第１項は、… ２ 同条第２項は、…
 */
export class ExplainedProvisions {
  readonly #index: ScopeIndex;
  readonly #own = new Map<string, Explained>();
  /** The last one among the clauses right under a clause. */
  readonly #lastIn = new Map<string, Explained>();

  constructor(index: ScopeIndex) {
    this.#index = index;
  }

  /** Keeps the provision a reference names, where the clause begins with it or its title ends with it. */
  keep(found: FoundReference, from: Place, text: string, provision: Antecedent): void {
    if (provision.kind !== 'law' && provision.kind !== 'document') return;
    if (upTo(provision.path, '条').length === 0) return;
    const after = text.slice(found.end, found.end + longestEnd);
    const endsTitle =
      from.clause.kind === 'heading' && found.targets.length === 1 && endOfTitle.test(after);
    if (found.start > 0 && !endsTitle) return;
    const explained = { provision, isTopic: endsTitle || after.startsWith('は、') };
    this.#own.set(from.first, explained);
    const isPreface = from.parent === '' && from.clause.marker === null;
    const goesOn = !isPreface && !['heading', 'question'].includes(from.clause.kind);
    if (goesOn) this.#lastIn.set(from.parent, explained);
  }

  /** What a reference means that counts in the provision explained where it stands; `null` where it counts in none. */
  resolve(
    { relative, head, targets: [first] }: FoundReference,
    from: Place,
    before: Antecedent | null,
    targets: readonly Target[],
  ): Resolution | null {
    const unit = relative?.unit ?? '';
    if (relative?.kind === 'same') {
      const above = before === null && '条項号'.includes(unit) ? this.#at(from, false) : null;
      return above === null ? null : sameIn(above, unit, targets);
    }
    if (relative?.kind === 'here') {
      const above = unit === '条' ? this.#at(from, false) : null;
      return above === null ? null : sameIn(above, unit, targets);
    }
    if (relative?.kind === 'before') {
      const above = unit === '項' ? this.#spokenOf(from) : null;
      return above === null ? null : sameIn(above, '条', targets);
    }
    if (relative !== null || head !== null || first === undefined) return null;
    const series = seriesOf(targets[0]);
    if (series !== 'law-paragraph' && series !== 'law-item') return null;
    if (before !== null && before.kind !== 'law' && before.kind !== 'document') return null;
    const above = this.#at(from, true);
    if (above === null) return null;
    const inParagraph = series === 'law-item' ? upTo(above.path, '項') : [];
    const start = inParagraph.length > 0 ? inParagraph : upTo(above.path, '条');
    return outside(
      above.kind,
      above.document,
      targets.map((target) => prefixed(target, start)),
    );
  }

  /**
   * The provision explained where a clause stands: that of the clause before it, else of the title above it. What stands
   * before a title or a question tells nothing of what is under it, and a nearer provision that is no topic hides those further up.
   */
  #at(from: Place, topic: boolean): Antecedent | null {
    if (this.#isInParagraphs(from)) return null;
    let isUnderTitle = false;
    for (const place of this.#upFrom(from)) {
      const { kind } = place.clause;
      isUnderTitle ||= kind === 'question' || (kind === 'heading' && place !== from);
      const before = isUnderTitle ? undefined : this.#lastIn.get(place.parent);
      const near = [before, this.#own.get(place.parent)].filter((one) => one !== undefined);
      const found = near.find(({ isTopic }) => isTopic || !topic);
      if (near.length > 0) return found?.provision ?? null;
    }
    return null;
  }

  /** The provision that the clause, or the one whose words go on in it, speaks of: 法第９条第３項は、前項の…. */
  #spokenOf(from: Place): Antecedent | null {
    if (this.#isInParagraphs(from)) return null;
    for (const place of this.#upFrom(from)) {
      const own = this.#own.get(place.first);
      if (own !== undefined && own.isTopic && place.clause.kind !== 'heading') return own.provision;
      if (place.clause.marker !== null) return null;
    }
    return null;
  }

  /** Whether the text itself counts 項 where a clause stands, in an article or in 第３ with ２ under it. */
  #isInParagraphs(from: Place): boolean {
    return [...this.#upFrom(from)].some((place) => countsParagraphs(this.#index, place));
  }

  *#upFrom(from: Place): Generator<Place> {
    let place: Place | undefined = from;
    for (; place !== undefined; place = this.#index.places.get(place.parent)) yield place;
  }
}

/** A unit of a provision, or what is named in it. */
export function sameIn(before: Antecedent, unit: string, targets: readonly Target[]): Resolution {
  const path = targets.map((target) => within(target, before.path, unit));
  const whole = { from: upTo(before.path, unit), to: null };
  return outside(before.kind, before.document, path.length > 0 ? path : [whole]);
}
