import { eras } from '../model/era.ts';

const inEra = new RegExp(`(${eras.map(({ name }) => name).join('|')})(元|\\d{1,2})年`, 'gu');
const common = /(?<!\d)((?:1[89]|20)\d{2})年/gu;
/** A plan of 平成29年 speaks of 平成35年: years are counted on so far past the end of an era. */
const countedOn = 10;

/** A folded text with each of its years in the other calendar: 2022年 and 令和4年, 2019年 and 平成31年 and 令和元年. */
export function* otherYears(text: string): Generator<string> {
  for (const { 0: year, 1: name, 2: number, index } of text.matchAll(inEra)) {
    const before = eras.find((era) => era.name === name)?.before ?? 0;
    yield replaceAt(text, index, year, String(before + (number === '元' ? 1 : Number(number))));
  }
  for (const { 0: year, 1: number, index } of text.matchAll(common)) {
    for (const { name, before, last } of eras) {
      const counted = Number(number) - before;
      if (counted < 1 || counted > (last ?? Infinity) + countedOn) continue;
      yield replaceAt(text, index, year, `${name}${counted === 1 ? '元' : String(counted)}`);
    }
  }
}

function replaceAt(text: string, index: number, year: string, other: string): string {
  return `${text.slice(0, index)}${other}年${text.slice(index + year.length)}`;
}
