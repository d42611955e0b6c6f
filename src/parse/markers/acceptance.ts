import { isDecimal, seriesOf, type MarkerReading } from '../../model/marker-series.ts';
import { endingOf, type Filling } from '../outline/flow.ts';
import { standsAlone, type LineMarker } from './marker-line.ts';
import type { Piece } from '../lines/piece.ts';
import type { Placement } from './placement.ts';
import { isListBullet } from './series-kinds.ts';

/** What is known when a marker at the head of a piece is judged. */
export interface Candidate {
  piece: Piece;
  marker: LineMarker;
  placement: Placement;
  /** Whether the next marker of its series counts on from it. */
  confirmed: boolean;
  /** The piece before, unless that opened with a label alone. */
  before: { text: string; fills: Filling } | null;
  /** Whether brackets opened before it are still open. */
  quoted: boolean;
  /** Last marker of its series among the open clauses, at the place it would take. */
  last: MarkerReading | null;
  /** The marker it would stand under, as printed, and its series. */
  above: { raw: string; series: string } | null;
  /** Whether the document counts in its series. */
  recurs: boolean;
}

/** Numbers a series may leave out before its next marker is taken for a number in running text. */
const longestSkip = 10;

/** Whether a marker at the head of a piece opens a clause rather than standing in running text. */
export function acceptsMarker(candidate: Candidate): boolean {
  const { marker, placement, before, confirmed, piece } = candidate;
  const { fit } = placement;
  if (marker.last !== null) return true;
  const ending = before === null ? 'stop' : endingOf(before.text);
  const after = ending === 'stop' || before === null;
  const expected =
    fit === 'next' ||
    (fit === 'first' && confirmed) ||
    opensUnderTitle(candidate) ||
    headsSection(candidate) ||
    beginsAgain(candidate) ||
    answersQuestion(candidate) ||
    opensNote(candidate) ||
    opensExample(candidate);
  if (marker.running) return isFullWidthCount(marker) && countsOn(candidate, after);
  if (candidate.quoted && !(after && expected)) return false;
  const midSentence = !after && (ending === 'open' || before.fills !== 'no');
  if (midSentence && standsAlone(piece.text, marker)) return fit === 'next' || expected;
  if (midSentence && piece.gap === 0) {
    // A title such as はじめに ends like a sentence that goes on; ２．１ in its place is no quantity.
    const isSure =
      isSpacedBullet(candidate) ||
      opensBehindComma(candidate) ||
      (marker.closed ? before.fills !== 'wholly' : isDecimal(placement.reading.series));
    return expected && (ending !== 'open' || isSure);
  }
  if (midSentence && ending === 'open') return expected;
  return marker.closed || acceptsOpenMarker(candidate, !midSentence);
}

/** Whether a blank parts a bullet from its words, as none does in a word that is wrapped before ・ or －. */
function isSpacedBullet({ marker, placement }: Candidate): boolean {
  return isListBullet(placement.reading.series) && marker.rest > marker.end;
}

/** Whether a list opens inside a sentence: …に当たっては、／ア 日付／イ 種類／に留意すること。 */
function opensBehindComma({ marker, placement: { fit, reading }, before }: Candidate): boolean {
  const isList = ['number', 'katakana', 'iroha'].includes(reading.series);
  return (
    isList && fit === 'first' && marker.rest > marker.end && (before?.text.endsWith('、') ?? false)
  );
}

/** Whether a first marker follows a title that ends like a sentence that goes on: Ⅱ 指定要件について／１ 診療体制. */
function opensUnderTitle({ placement, marker, before, above }: Candidate): boolean {
  return (
    placement.fit === 'first' &&
    placement.reading.ordinal === 1 &&
    marker.rest > marker.end &&
    above !== null &&
    (before?.text.endsWith('について') ?? false)
  );
}

/** Series of which a section's title is printed on a line of its own. */
const sections = new Set(['book', 'chapter', 'part', 'dai', 'dai-kanji', 'roman', 'latin-upper']);

/** A numeral set apart from the few words of a title, by a stop or a wide blank: 第２部　基本的枠組み, Ｂ．考え方. */
const titleOfSection = /^[^ 　．.]+(?:[．.]|　)[ 　]*[^ 　。]{2,40}$/u;

/** Whether a section opens behind a title that fills its line, or behind the title of the text. */
function headsSection({ piece, placement, before }: Candidate): boolean {
  return (
    sections.has(placement.reading.series) &&
    titleOfSection.test(piece.text) &&
    before !== null &&
    endingOf(before.text) === 'either'
  );
}

/** Whether a list begins again under a title that does not fill its line: 施行規則の概要／１ 人員／２ 設備. */
function beginsAgain({
  placement: { fit, reading },
  marker,
  before,
  confirmed,
}: Candidate): boolean {
  return (
    fit === 'back' &&
    reading.ordinal === 1 &&
    confirmed &&
    marker.rest > marker.end &&
    before?.fills === 'mostly' &&
    /(?:概要|について|関係|事項)[）)]?$/u.test(before.text)
  );
}

/** Whether 答 stands under a question that has no answer yet, whatever is listed in it. */
function answersQuestion({ placement, marker, above }: Candidate): boolean {
  return (
    placement.reading.series === 'answer-open' &&
    /^(?:答|回答)/u.test(marker.raw) &&
    marker.rest > marker.end &&
    above?.series === 'question'
  );
}

/** Words no sentence goes on with, so that ※ before them calls no note: ※なお、…. */
const opensSentence = /^(?:なお|ただし|また)、/u;

/** Whether ※１ opens a note below words that make no sentence: 体制の確保（※１）／※１ 体制とは…. */
function opensNote({ placement, marker, before, piece }: Candidate): boolean {
  return (
    placement.reading.series === 'note' &&
    (marker.rest > marker.end || opensSentence.test(piece.text.slice(marker.rest))) &&
    before !== null &&
    before.fills !== 'wholly' &&
    endingOf(before.text) !== 'open'
  );
}

/** Whether 事例） opens an example behind words that may be a title as long as its line: …必要がある場合／事例） 急病のとき. */
function opensExample({ placement, marker, before }: Candidate): boolean {
  return (
    placement.reading.series === 'example' &&
    marker.rest > marker.end &&
    before !== null &&
    endingOf(before.text) !== 'open'
  );
}

/** Whether a number goes on from the last, or begins a list, behind words that are over: …であること／２ 月６０時間を超える…. */
function countsOn({ placement: { fit }, before, confirmed }: Candidate, after: boolean): boolean {
  const expected = fit === 'next' || (fit === 'first' && confirmed);
  return expected && (after || (before?.fills === 'no' && endingOf(before.text) !== 'open'));
}

/** Whether a full-width number stands before its words. */
function isFullWidthCount(marker: LineMarker): boolean {
  return /^[０-９]+$/.test(marker.raw) && marker.rest > marker.end;
}

/** Series whose open markers are also common words, taken for markers only where the series goes on. */
const wordlike = new Set(['kanji', 'latin', 'latin-upper', 'roman-lower', 'dash']);

function acceptsOpenMarker(candidate: Candidate, apart: boolean): boolean {
  const { marker, placement, confirmed, last } = candidate;
  const { fit, reading } = placement;
  const series = seriesOf(reading.series);
  if (fit === 'next' || continuesNumber(candidate)) return true;
  // Ａ４ without a question is a size of paper.
  if (reading.series === 'answer-open' && /^[ＡA]/u.test(marker.raw))
    return candidate.above?.series === 'question';
  if (wordlike.has(reading.series) || isDecimal(reading.series))
    return (
      confirmed || (apart && (isSpacedBullet(candidate) || (candidate.recurs && fit !== 'late')))
    );
  if (series.nature !== 'ordered' || series.rank < 40) return true;
  const halfWidth = /^[0-9]/.test(marker.raw);
  switch (fit) {
    case 'first':
      return true;
    case 'skip':
      return !halfWidth || reading.ordinal - (last?.ordinal ?? 0) <= longestSkip;
    case 'back':
      return confirmed || reading.ordinal === 1 || reading.ordinal === last?.ordinal;
    case 'late':
      return confirmed || (apart && (!halfWidth || isSecondParagraph(candidate)));
  }
}

/** Whether a decimal goes on from the number it would stand under: ２．１．１ under ２．１. */
function continuesNumber({ marker, placement, above }: Candidate): boolean {
  if (above === null || !isDecimal(placement.reading.series)) return false;
  const [number, upper] = [marker.raw, above.raw].map((raw) =>
    raw.normalize('NFKC').match(/\d+/gu),
  );
  return number != null && upper != null && upper.every((part, at) => part === number[at]);
}

/** Whether a number counts the paragraphs of an article, or of 第４, of which the first has none. */
function isSecondParagraph({ placement: { reading }, above }: Candidate): boolean {
  const counts = above !== null && ['article', 'dai', 'dai-kanji'].includes(above.series);
  return counts && reading.series === 'number' && reading.ordinal === 2;
}
