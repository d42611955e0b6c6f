import type { ParsedClause } from '../model/clause.ts';
import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import type { ParsedSource } from './parsed-source.ts';
import { inReadingOrder } from './reading-order.ts';
import { type PlacedSlide, slideAt, slidesOf } from './slides.ts';

/** A printing with the work it belongs to and the role it has there. */
export interface PlacedUnit {
  source: ParsedSource;
  clause: ParsedClause;
  /** Half-open offsets of the source from its first character to its last. */
  extent: { start: number; end: number };
  work: string;
  role: string;
  slide: PlacedSlide | null;
  /** Slides read as one stretch of a work, by the page of the first; `null` off such slides. */
  stretch: number | null;
  /** Whether the unit is a box of a chart, read in the order its descriptor gives. */
  inChart: boolean;
  /** Whether the unit is the title of its slide, or a caption on it. */
  standing: 'title' | 'caption' | 'body';
}

/** The printings of a source in reading order, with work and role by column, then slide title and caption, then default. */
export function placeUnits(source: ParsedSource): PlacedUnit[] {
  const { descriptor, parsed } = source;
  const slides = slidesOf(source);
  const workOfColumn = new Map(parsed.columns.map((column) => [column.id, column.role]));
  const extents = extentsOf(parsed.spans);
  const stretches = new Stretches();
  const captionOf = new Map<PlacedSlide, string>();
  const columnTitles = new Set(descriptor.columns.map((column) => fold(column.title)));
  return inReadingOrder(parsed.clauses, descriptor.charts).map((clause): PlacedUnit => {
    const slide = slideAt(slides, clause.line);
    const entry = slide?.entry ?? null;
    const ofColumn = clause.column === null ? null : (workOfColumn.get(clause.column) ?? null);
    const inColumn = ofColumn !== null && Object.hasOwn(descriptor.works, ofColumn);
    const work = inColumn ? ofColumn : (entry?.work ?? descriptor.default.work);
    const words = fold(clause.text);
    const isTitle = columnTitles.has(words) || (entry !== null && words === fold(entry.title));
    const caption = isTitle ? null : captionIn(slide, clause);
    if (slide !== null && caption !== null) captionOf.set(slide, caption);
    const under = slide === null ? undefined : captionOf.get(slide);
    const title = columnTitles.has(words) || entry?.role === undefined ? 'heading' : entry.role;
    const place = inColumn ? 'current' : (entry?.role ?? descriptor.default.role);
    const placeUnder = under === undefined ? place : (entry?.captions[under] ?? place);
    const guideline = descriptor.works[work]?.kind === 'guideline';
    return {
      source,
      clause,
      extent: extents.get(clause.id) ?? { start: 0, end: 0 },
      work,
      role: isTitle ? title : roleOf(clause, place, placeUnder, guideline),
      slide,
      stretch: inColumn || slide === null ? null : stretches.of(slide, caption),
      inChart: descriptor.charts.some(
        ({ lines }) => lines.from <= clause.line && clause.line <= lines.to,
      ),
      standing: isTitle ? 'title' : caption === null ? 'body' : 'caption',
    };
  });
}

/** Slides with one title go on from each other until a caption comes again: then another excerpt begins. */
class Stretches {
  readonly #pages = new Map<PlacedSlide, number>();
  #last: { slide: PlacedSlide; first: number; captions: Set<string> } | null = null;

  of(slide: PlacedSlide, caption: string | null): number | null {
    if (slide.entry?.work === undefined || slide.entry.stands === 'inside') return null;
    const known = this.#pages.get(slide);
    if (known !== undefined) {
      if (caption !== null && this.#last?.slide === slide) this.#last.captions.add(caption);
      return known;
    }
    const last = this.#last;
    const goesOn =
      last !== null &&
      caption !== null &&
      last.slide.page === slide.page - 1 &&
      last.slide.entry === slide.entry &&
      !last.captions.has(caption);
    const first = goesOn ? last.first : slide.page;
    const captions = new Set(goesOn ? last.captions : []);
    if (caption !== null) captions.add(caption);
    this.#last = { slide, first, captions };
    this.#pages.set(slide, first);
    return first;
  }
}

function roleOf(
  clause: ParsedClause,
  place: string,
  placeUnder: string,
  guideline: boolean,
): string {
  switch (clause.kind) {
    case 'proposal':
      return guideline ? 'proposed' : 'direction';
    case 'question':
      // 問１ is answered where it stands; only what ends in a question without such a number asks the readers.
      return clause.series === 'question' ? placeUnder : 'question';
    case 'omission':
    case 'note':
    case 'issue':
      return clause.kind;
    case 'heading':
      return place === 'discussion' ? 'heading' : place;
    case 'clause':
    case 'paragraph':
    case 'instruction':
    case 'table':
      return placeUnder === 'discussion' ? 'problem' : placeUnder;
  }
}

/** From the first to the last character of every clause. */
function extentsOf(spans: readonly Span[]): Map<string, { start: number; end: number }> {
  const extents = new Map<string, { start: number; end: number }>();
  for (const { clause, start, end } of spans) {
    if (clause === null) continue;
    const extent = extents.get(clause);
    if (extent === undefined) extents.set(clause, { start, end });
    else extent.end = end;
  }
  return extents;
}

/** The caption a heading is, as the descriptor writes it: without brackets. */
function captionIn(slide: PlacedSlide | null, clause: ParsedClause): string | null {
  const words = fold(clause.text).replace(/^[（(](.*)[）)]$/u, '$1');
  const captions = Object.keys(slide?.entry?.captions ?? {});
  return captions.find((caption) => fold(caption) === words) ?? null;
}
