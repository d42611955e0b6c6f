import type { Slide } from '../model/source-file.ts';
import type { Descriptor } from './descriptor.ts';
import { fold } from './fold.ts';
import type { ParsedSource } from './parsed-source.ts';

type SlideEntry = Descriptor['slides'][number];

/** A slide of a source with what the descriptor says of its title; `null` where the title is not named there. */
export interface PlacedSlide extends Slide {
  entry: SlideEntry | null;
}

interface Mark {
  line: number;
  from: number;
  to: number;
  entry: SlideEntry;
}

/** Slides of a source in order, as far as the titles named in its descriptor and its charts show them. */
export function slidesOf({ descriptor, parsed, text }: ParsedSource): PlacedSlide[] {
  if (descriptor.slides.length === 0) return [];
  const byTitle = new Map(descriptor.slides.map((entry) => [fold(entry.title), entry]));
  const marks = text.split('\n').flatMap((words, index): Mark[] => {
    const line = index + 1;
    const entry = byTitle.get(fold(words));
    if (entry === undefined) return [];
    const chart = descriptor.charts.find(({ lines }) => lines.from <= line && line <= lines.to);
    return [{ line, from: chart?.lines.from ?? line, to: chart?.lines.to ?? line, entry }];
  });
  const slides: PlacedSlide[] = [];
  let next = 1;
  let open: PlacedSlide | null = null;
  const close = (endLine: number) => {
    if (open !== null) open.endLine = endLine;
    else if (next <= endLine) push(next, endLine, null);
    open = null;
    next = endLine + 1;
  };
  const push = (line: number, endLine: number, entry: SlideEntry | null): PlacedSlide => {
    const slide = { page: slides.length + 1, line, endLine, title: entry?.title ?? null, entry };
    slides.push(slide);
    return slide;
  };
  for (const { line, from, to, entry } of marks) {
    switch (entry.stands) {
      case 'after':
        close(next - 1);
        push(next, line, entry);
        next = line + 1;
        break;
      case 'inside':
        close(from - 1);
        push(from, to, entry);
        next = to + 1;
        break;
      case 'before':
        close(line - 1);
        open = push(line, line, entry);
        break;
    }
  }
  const lines = parsed.source.lines ?? 0;
  const last = slides.at(-1);
  if (open !== null) close(lines);
  else if (last !== undefined) last.endLine = Math.max(last.endLine, lines);
  return slides;
}

/** The slide a line stands on, by bisection. */
export function slideAt(slides: readonly PlacedSlide[], line: number): PlacedSlide | null {
  let low = 0;
  let high = slides.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const slide = slides[middle];
    if (slide === undefined) break;
    if (line < slide.line) high = middle - 1;
    else if (line > slide.endLine) low = middle + 1;
    else return slide;
  }
  return null;
}
