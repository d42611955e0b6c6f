import { seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import type { Piece } from '../lines/piece.ts';
import { nestedBullets } from './nested-bullets.ts';

/** Which series stands above which in one document. */
export interface Ladder {
  isAbove(upper: string, lower: string): boolean;
  /** Whether no series of the document stands above. */
  isTop(series: string): boolean;
  /** Whether the document counts in the series, so that its numerals are more than words. */
  recurs(series: string): boolean;
}

/**
 * Detects the ladder from the run of markers: where `（１）` is followed by a first `①` and the next `（ ）` is `（２）`,
 * circled numbers stand under parenthesised ones. Series that never meet keep their usual order; `override` goes first.
 */
export function detectLadder(pieces: readonly Piece[], override: readonly string[] = []): Ladder {
  const run = readRun(pieces);
  const votes = countVotes(run);
  const meetings = countMeetings(run);
  const seen = recurring(run);
  const bullets = nestedBullets(pieces);
  const isAbove = (upper: string, lower: string): boolean => {
    const [high, low] = [override.indexOf(upper), override.indexOf(lower)];
    if (high >= 0 && low >= 0) return high < low;
    for (const told of [votes, meetings]) {
      const balance = (told.get(`${upper}>${lower}`) ?? 0) - (told.get(`${lower}>${upper}`) ?? 0);
      if (balance !== 0) return balance > 0;
    }
    if (bullets.has(`${upper}>${lower}`)) return true;
    if (bullets.has(`${lower}>${upper}`)) return false;
    // In articles numbers count the 項 and 一 二 the 号 in them.
    if (upper === 'number' && lower === 'kanji') return seen.has('article');
    return seriesOf(upper).rank < seriesOf(lower).rank;
  };
  const tops = new Set([...seen].filter((one) => [...seen].every((other) => !isAbove(other, one))));
  return { isAbove, isTop: (series) => tops.has(series), recurs: (series) => seen.has(series) };
}

/** Series of clauses, notes and examples left out, that occur more than once. */
function recurring(run: readonly MarkerReading[]): Set<string> {
  const once = new Set<string>();
  const often = new Set<string>();
  for (const { series } of run) {
    if (once.has(series) && seriesOf(series).rank < 90) often.add(series);
    once.add(series);
  }
  return often;
}

/** For each marker of several readings the one that counts on from a marker before it: イ after ア. */
function readOn(pieces: readonly Piece[]): Map<number, MarkerReading> {
  const last = new Map<string, number>();
  const goesOn = new Map<number, MarkerReading>();
  pieces.forEach(({ marker }, at) => {
    if (marker === null || marker.running) return;
    const next = marker.readings.find(({ series, ordinal }) => last.get(series) === ordinal - 1);
    if (next !== undefined && marker.readings.length > 1) goesOn.set(at, next);
    for (const { series, ordinal } of marker.readings) last.set(series, ordinal);
  });
  return goesOn;
}

/** The markers that count, in order; of several readings the one with which the series goes on, or the smallest. */
function readRun(pieces: readonly Piece[]): MarkerReading[] {
  const run: MarkerReading[] = [];
  const nextOrdinal = new Map<string, number>();
  const before = readOn(pieces);
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const marker = pieces[at]?.marker ?? null;
    if (marker === null || marker.running) continue;
    const goesOn = marker.readings.find(
      ({ series, ordinal }) => nextOrdinal.get(series) === ordinal + 1,
    );
    const reading =
      goesOn ?? before.get(at) ?? marker.readings.toSorted((a, b) => a.ordinal - b.ordinal)[0];
    if (reading === undefined || seriesOf(reading.series).nature !== 'ordered') continue;
    for (const { series, ordinal } of marker.readings) nextOrdinal.set(series, ordinal);
    run.push(reading);
  }
  return run.reverse();
}

/** Lowest rank of series that list items, rather than sections that begin anew in many places. */
const itemRank = 45;

/** How often, `upper>lower`, a list begins right after an item of another: without better evidence it stands under that. */
function countMeetings(run: readonly MarkerReading[]): Map<string, number> {
  const meetings = new Map<string, number>();
  run.slice(1).forEach((lower, at) => {
    const upper = run[at];
    if (upper === undefined || lower.ordinal !== 1) return;
    const [high, low] = [upper, lower].map(({ series }) => seriesOf(series).rank);
    // Series of one rank, ア and イ of いろは, may be one series read in two ways.
    if (high === undefined || low === undefined || high === low) return;
    if (Math.min(high, low) < itemRank) return;
    const key = `${upper.series}>${lower.series}`;
    meetings.set(key, (meetings.get(key) ?? 0) + 1);
  });
  return meetings;
}

/** Series that never count from 1, but from 2 in the one section or another: Ｂ where a text leaves Ａ out. */
function beginningAtTwo(run: readonly MarkerReading[]): Set<string> {
  const at = (wanted: number): Set<string> =>
    new Set(run.flatMap(({ series, ordinal }) => (ordinal === wanted ? [series] : [])));
  const one = at(1);
  return new Set([...at(2)].filter((series) => !one.has(series)));
}

/** Whether a question is named and not counted: （問）. */
function isUncounted({ series, ordinal }: MarkerReading): boolean {
  return series === 'question' && ordinal === 0;
}

/** Votes of the form `upper>lower` over all pairs of neighbouring markers of which the lower begins its series. */
function countVotes(run: readonly MarkerReading[]): Map<string, number> {
  const votes = new Map<string, number>();
  const fromTwo = beginningAtTwo(run);
  const nextOrdinal = new Map<string, number>();
  for (let at = run.length - 2; at >= 0; at -= 1) {
    const lower = run[at + 1];
    const upper = run[at];
    if (lower === undefined || upper === undefined) continue;
    const following = lower.series === upper.series ? undefined : nextOrdinal.get(upper.series);
    const begins = lower.ordinal === (fromTwo.has(lower.series) ? 2 : 1);
    if ((begins || isUncounted(lower)) && following === upper.ordinal + 1) {
      const key = `${upper.series}>${lower.series}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    }
    nextOrdinal.set(lower.series, lower.ordinal);
  }
  return votes;
}
