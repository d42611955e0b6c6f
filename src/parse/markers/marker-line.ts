import {
  isDecimal,
  readMarker,
  seriesOf,
  type MarkerReading,
  type ReadMarker,
} from '../../model/marker-series.ts';
import { isDigit } from '../../model/numeral.ts';
import { isBlank, isInvisible } from '../lines/characters.ts';
import { counting } from './counting-words.ts';
import { isListBullet } from './series-kinds.ts';

/** A marker at the head of a piece that may open a clause. Offsets are into the piece's text. */
export interface LineMarker {
  raw: string;
  end: number;
  /** Where the text after the marker begins; the length of the piece where the marker stands alone. */
  rest: number;
  readings: MarkerReading[];
  /** For a range that is left out (`(１)～(12) （略）`) its last marker, on which the series goes on. */
  last: MarkerReading | null;
  /** Whether the marker ends by itself or by a stop, so that no blank is needed after it. */
  closed: boolean;
  /** Whether what follows makes it a reference or a quantity in running text: （１）に掲げる, 12 月. */
  running: boolean;
}

/** The offset of the first character at or behind another that prints something. */
function skipInvisible(text: string, at: number): number {
  let end = at;
  while (isInvisible(text[end])) end += 1;
  return end;
}

/** Whether a character may stand between a marker and its words: white space, or what prints nothing. */
function isGap(char: string | undefined): boolean {
  return isBlank(char) || isInvisible(char);
}

/** Words after a marker that make it a reference to another clause. */
const referring =
  /^(?:の(?![りぼびべ])|に(?:掲げ|規定|定め|該当|かかわらず|よ[りるっ]|つい|関す|係る|準|示す|お[けい]|限|加え|対|基づ|従|あって|は|も)|を|が(?:定|規|必)|は[、，]|と(?:同様|し[てた]|は|の|する)|又は|または|若しくは|もしくは|及び|および|並びに|ならびに|から(?!だ)|か(?=[①-⑳（(])|まで|以外|以[下上](?=[、，。で])|[～〜~、，，]|については|において|のいずれ|等の|で(?:定|あ|は))/u;

/** Of these words those no title begins with, so that a blank before them changes nothing: …体制を整備し、／２ に掲げる要件. */
const referringApart =
  /^(?:に(?:掲げ|規定|定め|該当|かかわらず|よ[りる]|係る|準じ|基づ)|を|及び|並びに|又は|若しくは)/u;

/** What stands behind 附則 or 別表第１ to tell one from another: （平成29年４月１日第２号）抄, （第４条関係）. */
const inBrackets = /^[（(][^。]{1,60}[）)](?:[ 　]*抄)?$/u;
const withBrackets = new Set(['supplement', 'annex', 'annex-table', 'form']);

/** What stands behind the number of a question that goes on from another: 問４（問３関連）. */
const relatesTo = /^[（(][^（）()。]{1,18}[）)][ 　]/u;

/** ○○県 and ○年○月 are places to fill in, no bullets. */
const placeholder = /^(?:[○〇◯●](?:[○〇◯●]|[年月日][ 　]*[○〇◯●])|([△▲□])\1)/u;

/** 第 128 回, 第２版: words that count, no sections. */
const ordinalWord =
  /^第[ 　]*[0-9０-９一二三四五六七八九十百]{1,4}[ 　]*(?:回(?![答復収診数避線路])|版|四半期)/u;

/** 【事例】 or 【事例１】 alone on its line is a title of what follows. */
const namesExamples = /^【事?例[ 　0-9０-９一二三四五六七八九十]*】$/u;

/** What stands behind a bullet where a key tells what it means: ◎：必須の整備、○：標準的な整備. */
const explains = /[：:＝=]/u;

/** Whether × is a sign, as in a cell or a calculation, rather than the bullet before an example of what is wrong: × 「菓子」; or ▲ before a figure. */
function isSign(raw: string, after: string): boolean {
  if (/[△▲▽]/u.test(raw)) return /^[ 　]*[0-9０-９]/u.test(after);
  return /[×✕]/u.test(raw) && !/^[ 　]*「/u.test(after);
}

/** Words that are markers with a number and without: before a blank a number can belong to the text, 答 １名は… */
const wordOrNumbered =
  /^(?:回?答|注)(?=[ 　]+[0-9０-９一二三四五六七八九十]+[^0-9０-９一二三四五六七八九十 　])/u;

/** ① as pages print it that have no such letter: ○1 障害のある子どもと…. */
const ringNumber = /^[○〇◯]([1-9１-９]|[1１][0-9０-９]|[2２][0０])(?=[ 　])/u;

/** A ratio of two letters: ａ：ｂ. */
const ratio = /^[A-Za-zＡ-Ｚａ-ｚ][：:][A-Za-zＡ-Ｚａ-ｚ](?![A-Za-zＡ-Ｚａ-ｚ])/u;

/** What a number behind a bullet ranks, whatever follows: ○ 1 級地 東京都. */
const grade = /^(?:級|次(?![のに])|種(?![別々])|類(?!似)|号)/u;

/** The number that ○1 at the head of a text prints, 0 where there is none. */
export function ringNumberOf(text: string): number {
  return readRingNumber(text)?.readings[0]?.ordinal ?? 0;
}

function readRingNumber(text: string): LineMarker | null {
  const match = ringNumber.exec(text);
  if (match === null) return null;
  const [raw, digits = ''] = match;
  const ordinal = Number(digits.normalize('NFKC'));
  const rest = raw.length + (/^[ 　]*/u.exec(text.slice(raw.length))?.[0].length ?? 0);
  const words = text.slice(rest, rest + 8);
  if (counting.test(words) || grade.test(words)) return null;
  const readings = [{ series: 'circled', ordinal, branches: [] }];
  return { raw, end: raw.length, rest, readings, last: null, closed: true, running: false };
}

/**
 * Reads the marker at the head of a text; `null` where none stands there or an open one runs into its text. `isRinged` tells
 * whether ○1 counts; else the ring is a bullet before a number.
 */
export function readLineMarker(text: string, isRinged = true): LineMarker | null {
  const ringed = isRinged ? readRingNumber(text) : null;
  if (ringed !== null) return ringed;
  const word = wordOrNumbered.exec(text)?.[0];
  const numbered = readMarker(text, 0);
  const runsIn = word !== undefined && numbered !== null && !/[．.：:）)]$/u.test(numbered.raw);
  const marker = runsIn ? readMarker(word, 0) : numbered;
  if (marker === null) return null;
  if ([placeholder, ordinalWord, namesExamples, ratio].some((words) => words.test(text)))
    return null;
  const range = readRange(text, marker);
  if (range !== null) return range;
  const { raw, end } = marker;
  if (
    isListBullet(marker.series) &&
    (explains.test(text[end] ?? '') || isSign(raw, text.slice(end, end + 3)))
  )
    return null;
  const last = raw.at(-1) ?? '';
  const stopped = '．.、：:'.includes(last);
  const bracketed = '）)】］]〕'.includes(last);
  const after = text[skipInvisible(text, end)];
  const readings = [
    { series: marker.series, ordinal: marker.ordinal, branches: marker.branches },
    ...marker.alternatives,
  ].filter(
    ({ series }) =>
      stopped ||
      bracketed ||
      seriesOf(series).ending === 'closed' ||
      after === undefined ||
      isBlank(after) ||
      (withBrackets.has(series) && inBrackets.test(text.slice(end))) ||
      (series === 'question' && relatesTo.test(text.slice(end, end + 24))),
  );
  if (readings.length === 0) return null;
  if (stopped && (isDigit(after) || (last === '、' && !isBlank(after)))) return null;
  let rest = end;
  while (rest < text.length && isGap(text[rest])) rest += 1;
  const tail = text.slice(rest, rest + 8);
  const isNumber = marker.series === 'number' || isDecimal(marker.series);
  const counts = isNumber && !stopped && counting.test(tail);
  const closed =
    stopped || bracketed || readings.some(({ series }) => seriesOf(series).ending === 'closed');
  const runsOn = closed || rest === end || isOwnPlace(marker.series);
  const names = runsOn ? referring : referringApart;
  const refers = !stopped && isReferable(marker.series) && names.test(tail);
  return { raw, end, rest, readings, last: null, closed, running: counts || refers };
}

const rangeSign = /^[ 　]*(?:[～〜~・、－]|から|及び)[ 　]*/u;
const leftOut = /^(?:まで)?[ 　]*[（(]?(?:略|削る|削除|新設)[）)]?$/u;
const until = 'まで';

/** Reads a range of markers of one series of which the text is left out: `ア～カ （略）`, `第１部・第２部 (略)`. */
function readRange(text: string, first: ReadMarker): LineMarker | null {
  const sign = rangeSign.exec(text.slice(first.end, first.end + 8))?.[0];
  if (sign === undefined) return null;
  const last = readMarker(text, first.end + sign.length);
  if (last === null || !leftOut.test(text.slice(last.end, last.end + 12))) return null;
  const shared = [first, ...first.alternatives].find((one) =>
    [last, ...last.alternatives].some(({ series }) => series === one.series),
  );
  const lastReading = [last, ...last.alternatives].find(({ series }) => series === shared?.series);
  if (shared === undefined || lastReading === undefined) return null;
  const end = last.end + (text.startsWith(until, last.end) ? until.length : 0);
  let rest = end;
  while (rest < text.length && isGap(text[rest])) rest += 1;
  return {
    raw: text.slice(0, end),
    end,
    rest,
    readings: [toReading(shared)],
    last: toReading(lastReading),
    closed: true,
    running: false,
  };
}

function toReading({ series, ordinal, branches }: MarkerReading): MarkerReading {
  return { series, ordinal, branches };
}

/** Whether a marker names its place by itself, so that even a blank after it does not part it from に掲げる: 注 13 の. */
function isOwnPlace(series: string): boolean {
  return isDecimal(series) || series === 'question' || series === 'remark';
}

/** Questions, notes, and annexes and forms in brackets, are named in running text as well: （別紙１）を添えること. */
const namedInText = new Set(['question', 'remark', 'annex-paren', 'form-paren']);

/** Whether running text refers to clauses by markers of the series. */
function isReferable(series: string): boolean {
  const { nature, rank } = seriesOf(series);
  return namedInText.has(series) || (nature === 'ordered' && rank >= 40 && rank < 90);
}

/** Whether a marker stands alone in a text, its own text elsewhere. */
export function standsAlone(text: string, marker: LineMarker): boolean {
  return marker.rest >= text.length;
}
