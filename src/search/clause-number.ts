import { readMarker } from '../model/marker-series.ts';

/** One marker of a clause number: the readings its characters allow, as series and ordinal. */
type Step = { series: string; ordinal: number }[];

/** A numbered record that fits what was typed: its place in the order of rank. */
export interface NumberCandidate {
  ordinal: number;
  fit: Fit;
}

/** How a typed number fits a record's, best first. */
const fits = ['whole', 'end', 'higher', 'levels left out'] as const;

/** How a typed number fits one record's. */
export type Fit = (typeof fits)[number];

const joint = /^[\s・,，.．、/／\-－‐>＞]*の?\s*/u;
const halfWidthKana = /[\uff61-\uff9f]+/gu;

/** Series of which one marker alone is surely a clause number; a lone `1`, `一` or `a` is more likely a word. */
const surelyNumber = new Set(['circled', 'katakana', 'paren', 'paren-katakana', 'roman']);

/** Series that are also typed in place of any other (`1(1)6` for １（１）⑥). */
const typedForAny = new Set(['number', 'kanji']);

/**
 * Reads a query as a clause number in any spelling (Ⅱ1(1)6ク, Ⅱの１の（１）の⑥のク, ⑥ク, 4(3)④): its markers from the
 * top, or `null` where it is not one.
 */
export function readClauseNumber(input: string): Step[] | null {
  const text = input.trim().replace(halfWidthKana, (kana) => kana.normalize('NFKC'));
  const steps: Step[] = [];
  for (let at = 0; at < text.length;) {
    if (at > 0) at += joint.exec(text.slice(at))?.[0].length ?? 0;
    const marker = readSteps(text, at);
    if (marker === null) return null;
    steps.push(...marker.steps);
    at = marker.end;
  }
  const [only] = steps;
  const isSure =
    steps.length > 1 || (only?.some(({ series }) => surelyNumber.has(series)) ?? false);
  return isSure ? steps : null;
}

/** Finds records by number. `paths` are the printed markers of each record from the top, empty for one without number. */
export class ClauseNumbers {
  readonly #paths: Step[][];

  constructor(paths: readonly (readonly string[])[]) {
    this.#paths = paths.map((path) => path.flatMap((raw) => readSteps(raw, 0)?.steps ?? []));
  }

  /** Records that fit typed markers, best fit first, then in the order given. */
  find(typed: readonly Step[]): NumberCandidate[] {
    return this.#paths
      .flatMap((path, ordinal) => {
        const fit = fitOf(typed, path);
        return fit === null ? [] : [{ ordinal, fit }];
      })
      .toSorted((a, b) => fits.indexOf(a.fit) - fits.indexOf(b.fit) || a.ordinal - b.ordinal);
  }
}

function fitOf(typed: readonly Step[], path: readonly Step[]): Fit | null {
  if (path.length === 0) return null;
  const common = Math.min(typed.length, path.length);
  const isEnd = sameSteps(typed.slice(-common), path.slice(-common));
  if (isEnd && typed.length === path.length) return 'whole';
  if (isEnd && typed.length < path.length) return 'end';
  // A part typed above what the document prints (Ⅱ of Ⅱ１（１）⑥) may be known to the reader only.
  if (isEnd && typed.length === path.length + 1) return 'higher';
  return typed.length > 1 && isWithin(typed, path) ? 'levels left out' : null;
}

function sameSteps(typed: readonly Step[], path: readonly Step[]): boolean {
  return typed.every((step, index) => sameStep(step, path[index]));
}

function sameStep(typed: Step, printed: Step | undefined): boolean {
  return typed.some((one) =>
    printed?.some(
      (other) =>
        one.ordinal === other.ordinal &&
        (one.series === other.series || typedForAny.has(one.series)),
    ),
  );
}

/** Whether typed steps stand in the path in this order, the last at its end. */
function isWithin(typed: readonly Step[], path: readonly Step[]): boolean {
  if (!sameStep(typed.at(-1) ?? [], path.at(-1))) return false;
  let at = 0;
  for (const step of path) {
    const next = typed[at];
    if (next !== undefined && sameStep(next, step)) at += 1;
  }
  return at === typed.length;
}

/** The marker at a place; branch numbers (`１の２`) count as steps of their own on both sides. */
function readSteps(text: string, at: number): { steps: Step[]; end: number } | null {
  const marker = readMarker(text, at);
  if (marker === null) return null;
  const readings = [marker, ...marker.alternatives].map(({ series, ordinal }) => ({
    series,
    ordinal,
  }));
  const branches = marker.branches.map((ordinal) => [{ series: 'number', ordinal }]);
  return { steps: [readings, ...branches], end: marker.end };
}
