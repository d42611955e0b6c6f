import { seriesOf } from '../../model/marker-series.ts';
import type { Entry } from './glued-entries.ts';

/** Labels that are known to open clauses, by the index of their piece. */
export type KnownLabels = readonly (readonly Entry[] | undefined)[];

/** Rank of the series from which a first label lists items, and may stand under any other. */
const itemRank = 45;

/**
 * The runs 1, 2, 3… among entries of one kind, each under one clause as the known labels show. The paragraphs of an article
 * count from the second, which may be the last.
 */
export function findRuns(entries: readonly Entry[], known: KnownLabels): Entry[][] {
  const runs: Entry[][] = [];
  for (let at = 0; at < entries.length; at += 1) {
    const first = entries[at];
    if (first === undefined || !(first.ordinal === 1 || isSecondParagraph(first, known))) continue;
    const run = runFrom(entries, at, known);
    const last = run.at(-1);
    if (last === undefined) continue;
    runs.push(run);
    at = entries.indexOf(last, at);
  }
  return runs;
}

/** The run that begins at an index; empty where it does not count on, or nothing tells which of several labels it goes on with. */
function runFrom(entries: readonly Entry[], at: number, known: KnownLabels): Entry[] {
  const first = entries[at];
  if (first === undefined) return [];
  const run = [first];
  let place = at;
  for (let member: Entry | undefined = first; member !== undefined;) {
    const options = successorsOf(entries, place, known);
    member = choose(options, first);
    if (member === undefined) break;
    place = entries.indexOf(member, place);
    run.push(member);
  }
  return (first.ordinal === 1 && run.length < 2) || isRivalled(entries, at, run) ? [] : run;
}

/** Pieces of an article before its second paragraph at most. */
const longestParagraph = 40;

/** Whether a label may open the second paragraph of an article: no other section begins between them. */
export function isSecondParagraph({ at, series, ordinal }: Entry, known: KnownLabels): boolean {
  if (series !== 'number' || ordinal !== 2) return false;
  for (let before = at - 1; before >= Math.max(0, at - longestParagraph); before -= 1) {
    const label = known[before]?.find((one) => seriesOf(one.series).rank <= itemRank);
    if (label !== undefined) return label.series === 'article';
  }
  return false;
}

/** Whether another label of the same number stands between the first of a run and its second, no less likely than it. */
function isRivalled(
  entries: readonly Entry[],
  at: number,
  [first, second]: readonly Entry[],
): boolean {
  const rival = entries[at + 1];
  if (rival === undefined || first === undefined || second === undefined) return false;
  if (rival.ordinal !== first.ordinal) return false;
  return choose([first, rival], second) !== first;
}

/** The entries that may count on from the one at an index: all up to the number after, before the list is over. */
function successorsOf(entries: readonly Entry[], at: number, known: KnownLabels): Entry[] {
  const last = entries[at];
  if (last === undefined) return [];
  const options: Entry[] = [];
  const isUnder = openLists(last, known);
  for (let index = at + 1; index < entries.length; index += 1) {
    const entry = entries[index] as Entry;
    const isOver = entry.ordinal === last.ordinal + 2 && options.length > 0;
    const begins = entry.ordinal === 1 && (last.ordinal > 1 || options.length > 0);
    if (isOver || begins || !isUnder(entry.at)) break;
    if (entry.ordinal === last.ordinal + 1) options.push(entry);
  }
  return options;
}

/** Of labels of one number the one that is set off, or no head of a word, or made like the first of the run. */
function choose(options: readonly Entry[], like: Entry): Entry | undefined {
  if (options.length <= 1) return options[0];
  const setOff = options.find(({ isGlued }) => !isGlued);
  if (setOff !== undefined) return setOff;
  const sure = options.filter(({ isDoubtful }) => !isDoubtful);
  const alike = sure.filter(({ isProse }) => isProse === like.isProse);
  return [sure, alike].find(({ length }) => length === 1)?.[0];
}

/** Ranks of 編, 章, 節, 款 and 目, through which the articles of a text count on. */
const holdsArticles = (rank: number): boolean => rank >= 20 && rank < 26;

/** Tells, for pieces in order, whether all labels since a label stand under it: lists that began behind it and go on. */
function openLists({ at: from, kind, series }: Entry, known: KnownLabels): (at: number) => boolean {
  const begun = new Set<string>();
  const height = Math.min(seriesOf(series).rank, itemRank);
  const isUnder = (label: Entry): boolean => {
    if (label.kind === kind || begun.has(label.kind)) return true;
    const { nature, rank } = seriesOf(label.series);
    if (series === 'article' && holdsArticles(rank)) return true;
    const begins =
      nature === 'ordered' ? label.ordinal <= 1 && rank >= height : label.series === 'angle';
    if (begins) begun.add(label.kind);
    return begins || rank >= 90;
  };
  let at = from;
  let holds = true;
  return (to) => {
    for (at += 1; holds && at < to; at += 1) {
      const labels = known[at];
      if (labels !== undefined) holds = labels.some(isUnder);
    }
    at = to;
    return holds;
  };
}
