import type { Quantity } from '../../model/sentence.ts';
import { placeOf, type View } from './view.ts';

const units = [
  '億円|万円|千円|円|回|件|人|者|名|社|校|戸|棟|世帯|床|台|倍|度(?!目|数)|℃|デシベル|キログラム|トン|kg|mg/L',
  '平方メートル|立方メートル|センチメートル|キロメートル|メートル|ヘクタール|㎡|m2|ha|km|cm|mm|m',
  '日間|日|時間|分|か月|カ月|ヶ月|ケ月|箇月|月(?=以|未|を超)|週間|週|年間|年|％|%|‰|割|点|種類|例|施設|か所|カ所|箇所|室|歳',
  '単位|項目|剤|対1',
].join('|');
const bounds =
  '程度以上|程度|以上|以下|以内|未満|を超えない|を超える|を超えて|を超え|超|を限度|に限り';
const kanji =
  '[一二三四五六七八九十百千][〇一二三四五六七八九十百千]{0,6}(?:・[〇一二三四五六七八九]{1,3})?';
const number = `(?<value>(?:[0-9]{1,3}(?:[,、][0-9]{3})+|[0-9]{1,9})(?:\\.[0-9]{1,3})?|${kanji})`;

/** Periods a count may refer to: 年, 週, 1日当たり, 過去1年間に. */
const period =
  '(?:過去|直近)?(?:[0-9]{1,2}|[一二三])?(?:年間?|年度|[かカヵヶケ箇]月間?|月間?|週間?|日間?|四半期|半年)(?:に(?:つき)?|当たり|あたり|ごとに|毎に)?';
const counted = new RegExp(
  `(?<per>毎[年月週日]|(?<![0-9和成同])${period}|)${number}(?<unit>${units})(?<bound>${bounds}|)`,
  'gu',
);
/** Shares of a whole: ２分の１以上, 三分の一程度, 100分の20以上, 千分の五以下. */
const share = new RegExp(
  `(?<parts>(?<![0-9.])[1-9][0-9]{0,5}|${kanji})分の(?<value>[0-9]{1,6}(?:\\.[0-9]{1,3})?|${kanji})(?<bound>${bounds})`,
  'gu',
);
const span = /(?:過去|直近)[0-9]{1,2}(?:年|か月|月|週|日)間?(?=の|に|における|で)/gu;

/** Numbers after these letters are part of a date, an age of a law or another number, or none that is known: 数十人. */
const dated = /[0-9.第和成治正昭数何]$/u;
const longestPhrase = 60;

interface Stretch {
  start: number;
  end: number;
}

/**
 * Reads quantities and frequencies (年１回以上, 過去１年間に２件以上, 10件以上, ２分の１以上) of a view. A number without bound and
 * without period is a plain figure and left out; dates are none.
 */
export function readQuantities(view: View, text: string): Quantity[] {
  const found: Quantity[] = [];
  const spans = [...view.text.matchAll(span)];
  let next = 0;
  for (const match of view.text.matchAll(counted)) {
    const { per = '', value = '', unit = '', bound = '' } = match.groups ?? {};
    const start = match.index;
    if (dated.test(view.text.slice(Math.max(0, start - 1), start))) continue;
    while ((spans[next]?.index ?? Infinity) < start) next += 1;
    const period =
      per === '' ? inPhrase(view.text, spans[next - 1], start) : { start, end: start + per.length };
    if (bound === '' && (period === null || !['回', '度'].includes(unit))) continue;
    if (bound.startsWith('程度') && (value.includes('・') || isSecondOfTwo(view.text, start)))
      continue;
    const place = placeOf(view, start, start + match[0].length);
    const spoken = period === null ? null : placeOf(view, period.start, period.end);
    found.push({
      ...place,
      text: text.slice(place.start, place.end),
      value: valueOf(value),
      unit,
      bound: bound === '' ? null : bound,
      per: spoken === null ? null : text.slice(spoken.start, spoken.end),
    });
  }
  return [...found, ...readShares(view, text)].toSorted((one, other) => one.start - other.start);
}

/** Whether a number ends a range: １～２か所程度, １、２名程度, 10人から20人程度. */
function isSecondOfTwo(text: string, start: number): boolean {
  return /(?:[0-9一二三四五六七八九][^0-9、。]{0,3}(?:～|~|から)|[0-9一二三四五六七八九][、,])$/u.test(
    text.slice(Math.max(0, start - 8), start),
  );
}

/** Fractions with a bound; their unit is empty, their value the fraction's. */
function readShares(view: View, text: string): Quantity[] {
  if (!view.text.includes('分の')) return [];
  return [...view.text.matchAll(share)].map((match) => {
    const { parts = '', value = '', bound = '' } = match.groups ?? {};
    const place = placeOf(view, match.index, match.index + match[0].length);
    return {
      ...place,
      text: text.slice(place.start, place.end),
      value: valueOf(value) / valueOf(parts),
      unit: '',
      bound,
      per: null,
    };
  });
}

/** The period a count speaks of where it stands earlier in the same phrase: 過去１年間の往診の実績を10件以上. */
function inPhrase(text: string, span: RegExpExecArray | undefined, at: number): Stretch | null {
  if (span === undefined || at - span.index > longestPhrase) return null;
  if (/[、。]/u.test(text.slice(span.index, at))) return null;
  return { start: span.index, end: span.index + span[0].length };
}

function valueOf(digits: string): number {
  const [whole = '', decimals] = digits.split('・');
  if (decimals !== undefined) return valueOf(whole) + valueOf(decimals) / 10 ** decimals.length;
  const arabic = Number(digits.replace(/[,、]/gu, ''));
  if (!Number.isNaN(arabic)) return arabic;
  let total = 0;
  let digit: number | null = null;
  for (const char of digits) {
    const power = '十百千'.indexOf(char) + 1;
    if (power > 0) {
      total += (digit ?? 1) * 10 ** power;
      digit = null;
    } else digit = (digit ?? 0) * 10 + '〇一二三四五六七八九'.indexOf(char);
  }
  return total + (digit ?? 0);
}
