import { readMarker } from '../model/marker-series.ts';
import type { Draft } from './draft.ts';

/** Clauses by the markers above them, so that a reference from another work finds its target. */
export class LabelIndex {
  readonly #byPath = new Map<string, Draft[]>();
  readonly #kindOf: (work: string) => string;

  constructor(drafts: readonly Draft[], kindOf: (work: string) => string) {
    this.#kindOf = kindOf;
    for (const draft of drafts) {
      if (draft.marker === null) continue;
      const key = keyOf(markersOf(draft));
      const known = this.#byPath.get(key);
      if (known === undefined) this.#byPath.set(key, [draft]);
      else known.push(draft);
    }
  }

  /** Clauses of other works of the same kind with these markers from the top. */
  elsewhere(from: Draft, path: readonly string[]): Draft[] {
    const kind = this.#kindOf(from.work);
    return (this.#byPath.get(keyOf(path)) ?? []).filter(
      ({ work }) => work !== from.work && this.#kindOf(work) === kind,
    );
  }
}

/** Markers from the top of the work. */
function markersOf(draft: Draft): string[] {
  const markers: string[] = [];
  for (let next: Draft | null = draft; next !== null; next = next.parent) {
    if (next.marker !== null) markers.unshift(next.marker);
  }
  return markers;
}

/** Markers a reference names, from the top: Ⅱの１の（１）の⑥. */
function markersIn(reference: string): string[] {
  const markers: string[] = [];
  for (let at = 0; at < reference.length;) {
    const marker = readMarker(reference, at);
    if (marker !== null) markers.push(marker.raw);
    at = marker?.end ?? at + 1;
  }
  return markers;
}

/** Markers of a reference above those its target has: parts of a work that the source does not show. */
export function unknownAbove(reference: string, target: Draft | undefined): string {
  if (target === undefined) return '';
  const markers = markersIn(reference);
  return markers.slice(0, Math.max(0, markers.length - markersOf(target).length)).join('');
}

function keyOf(path: readonly string[]): string {
  return path.map((marker) => marker.normalize('NFKC').replaceAll(/[.、\s]/gu, '')).join(' ');
}
