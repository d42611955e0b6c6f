import type { ClauseRow } from '../model/knowledge-base.ts';

/** A clause an amending sentence can name. */
export type Located = Pick<ClauseRow, 'id' | 'path' | 'marker' | 'parent' | 'kind' | 'text'>;

/** What an amending sentence names: the clauses that fit; none or several are for the caller to report. */
export function locate(
  words: string,
  clauses: readonly Located[],
  scope: Located | null,
): Located[] {
  const wanted = stepsOf(words, clauses);
  if (wanted === null) return [];
  const fits = clauses.filter(
    (clause) => clause.marker !== null && endsWith(keysOf(clause), wanted),
  );
  const exact = fits.filter((clause) => keysOf(clause).length === wanted.length);
  if (exact.length === 1 && scope === null) return exact;
  return closest(fits, scope);
}

/** The marker in the form places are compared in: half width, without dots; ⑥ and ６ stay apart. */
export function markerKey(marker: string): string {
  return marker
    .replaceAll(/[^①-⓿]+/gu, (piece) => piece.normalize('NFKC'))
    .replaceAll(/[.．、\s]/gu, '');
}

function keysOf({ path }: Located): string[] {
  return path.map(markerKey);
}

/** Cuts `１の（２）の⑥のア` or `同⑦` into markers of the text; `null` where some words are none. */
function stepsOf(words: string, clauses: readonly Located[]): string[] | null {
  let rest = markerKey(words)
    .replaceAll(/[「」]/gu, '')
    .replace(/^同/u, '');
  const known = [...new Set(clauses.flatMap(keysOf))].toSorted((a, b) => b.length - a.length);
  const markers: string[] = [];
  while (rest !== '') {
    rest = rest.replace(/^の/u, '');
    const marker = known.find((each) => rest.startsWith(each));
    if (marker === undefined) return null;
    markers.push(marker);
    rest = rest.slice(marker.length);
  }
  return markers.length === 0 ? null : markers;
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  const from = path.length - end.length;
  return from >= 0 && end.every((marker, index) => path[from + index] === marker);
}

/** Of several that fit, those that share most of the path of what was named last. */
function closest(fits: readonly Located[], scope: Located | null): Located[] {
  const key = scope ? keysOf(scope) : [];
  const shared = (clause: Located): number => {
    const path = keysOf(clause);
    let length = 0;
    while (length < path.length && path[length] === key[length]) length += 1;
    return length;
  };
  const most = fits.reduce((best, clause) => Math.max(best, shared(clause)), 0);
  return fits.filter((clause) => shared(clause) === most);
}
