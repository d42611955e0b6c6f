import { findBoundaries, opensRemark, type Boundary, type RunPiece } from './boundaries.ts';
import { endingOf, isCalculation, isLimit } from './flow.ts';
import { isOmission, standsApart } from '../lines/standing-apart.ts';
import type { Piece } from '../lines/piece.ts';
import type { Unit } from './unit.ts';

/** A unit that waits for text, and the piece of the run before which it cannot begin. */
export interface Owner {
  unit: Unit;
  from: number;
}

/** A stretch of a run and the unit whose own text it is, `null` for a paragraph that follows. */
export interface Share {
  unit: Unit | null;
  paragraph: Piece[];
}

/** Shares the text between two markers among the labels that wait for it, in order; what is left are paragraphs. */
export function shareRun(owners: readonly Owner[], run: readonly RunPiece[]): Share[] {
  const [asides, text] = setAsides(run);
  if (asides.length > 0) {
    const main = shareRun(owners, text);
    return [...main, ...asides.map(({ piece }) => ({ unit: null, paragraph: [piece] }))];
  }
  if (run.length === 0) return [];
  const boundaries = findBoundaries(run, owners.at(-1)?.unit ?? null);
  const starts = ownerStarts(owners, boundaries, run);
  const shares: Share[] = [];
  for (let at = 0; at < run.length; at += 1) {
    const piece = run[at]?.piece;
    if (piece === undefined) continue;
    const owner = starts.get(at);
    const open = shares.at(-1);
    if (owner !== undefined || open === undefined || (boundaries[at] ?? 0) >= 2) {
      shares.push({ unit: owner ?? null, paragraph: [piece] });
    } else {
      open.paragraph.push(piece);
    }
  }
  return shares;
}

/** （新設） and （略） of another column, printed inside a sentence that goes on after them. */
function setAsides(run: readonly RunPiece[]): [asides: RunPiece[], text: RunPiece[]] {
  const asides = new Set(
    run.filter(({ piece }, at) => {
      const before = run[at - 1];
      const interrupts =
        before !== undefined && before.fills !== 'no' && endingOf(before.piece.text) !== 'stop';
      return interrupts && at < run.length - 1 && isOmission(piece.text);
    }),
  );
  return [[...asides], run.filter((one) => !asides.has(one))];
}

/** Longest text without a stop that can be a heading. */
const longestHeading = 40;

/** Longest title right above a list that begins again, as that of the next act in a notice. */
const longestTitle = 80;

/** Index of the first share of the headings without marker that end a run; the number of shares where there are none. */
export function headingsAtEnd(shares: readonly Share[]): number {
  let at = shares.length;
  while (at > 0 && isHeadingLike(shares[at - 1]) && !isOnlyLimit(shares, at - 1)) at -= 1;
  return at;
}

/** Index of the title that ends a run, above a list that begins again; the number of shares where there is none. */
export function titleAtEnd(shares: readonly Share[], laidOut: boolean): number {
  const last = shares.at(-1);
  const [first] = last?.paragraph ?? [];
  if (last === undefined || first === undefined || last.unit !== null) return shares.length;
  const text = last.paragraph.map((piece) => piece.text).join('');
  const isTitle =
    text.length <= longestTitle &&
    endingOf(text) === 'either' &&
    !opensRemark.test(text) &&
    !/[。：:]|^[（(※]/u.test(text);
  return isTitle && (!laidOut || first.gap > 0) ? shares.length - 1 : shares.length;
}

/** Whether a share is a limit and no other stands beside it: of several in a block nobody can tell whose each is. */
function isOnlyLimit(shares: readonly Share[], at: number): boolean {
  const [before, here, after] = [at - 1, at, at + 1].map((one) => {
    const { unit = null, paragraph = [] } = shares[one] ?? {};
    return unit === null && isLimit(paragraph.map(({ text }) => text).join(''));
  });
  return here === true && before !== true && after !== true;
}

function isHeadingLike(share: Share | undefined): boolean {
  if (share === undefined || share.unit !== null) return false;
  if (share.paragraph[0]?.isCaption === true) return true;
  const text = share.paragraph.map((piece) => piece.text).join('');
  if (text.length > longestHeading || !standsApart(text)) {
    return (
      text.length <= longestHeading &&
      endingOf(text) === 'either' &&
      !isCalculation(text) &&
      !/[。、，：:]|^[（(※]/u.test(text)
    );
  }
  return !isOmission(text);
}

/** Index of the piece with which each owner's text begins: the first takes the head, the others the strongest boundaries. */
function ownerStarts(
  owners: readonly Owner[],
  boundaries: readonly Boundary[],
  run: readonly RunPiece[],
): Map<number, Unit> {
  const starts = new Map<number, Unit>();
  const places = chooseBoundaries(owners, boundaries);
  const missing = owners.length - 1 - places.length;
  const siblings =
    owners.length > 1 && new Set(owners.map(({ unit }) => unit.reading?.series)).size === 1;
  const heads = [0, ...places];
  const lowest = owners.slice(missing);
  const canOwn = lowest.every(({ from }, at) => from <= (heads[at] ?? 0));
  const fed = siblings || !canOwn ? owners.slice(0, owners.length - missing) : lowest;
  heads.forEach((place, at) => {
    const owner = fed[at];
    if (owner !== undefined && owner.from <= place && place < run.length) {
      starts.set(place, owner.unit);
    }
  });
  return starts;
}

function chooseBoundaries(owners: readonly Owner[], boundaries: readonly Boundary[]): number[] {
  const wanted = owners.length - 1;
  if (wanted <= 0) return [];
  const chosen: number[] = [];
  for (const strength of [3, 2, 1] as const) {
    for (let at = 1; at < boundaries.length && chosen.length < wanted; at += 1) {
      const earliest = owners[chosen.length + 1]?.from ?? 0;
      if (boundaries[at] === strength && at >= earliest) chosen.push(at);
    }
  }
  return chosen.toSorted((left, right) => left - right);
}

/** Whether a label alone on its line was printed inside a sentence of the clause before, which goes on after it. */
export function goesOnAfter(last: RunPiece | undefined, label: Piece): boolean {
  return (
    last !== undefined &&
    last.fills !== 'no' &&
    label.gap === 0 &&
    !/[。）)」!-~]$/u.test(last.piece.text)
  );
}
