import type { Line } from './lines.ts';
import { isOmission } from './standing-apart.ts';
import { barePageNumbers } from './page-numbers.ts';
import { halfWidth } from '../../model/numeral.ts';

const dashes = '-－–—―‐−';
const longestPrefix = 5;

/** Number of a line that can only be a page number: `- 1 -`, `－１－`, `医－1`, `iii-15`, `3/20`, `P. 4`. */
function dressedPageNumber(text: string): { prefix: string; value: number } | null {
  const plain = [...text].map((char) => (dashes.includes(char) ? '-' : halfWidth(char))).join('');
  const match =
    /^(- ?)(\d{1,4}) ?-$/u.exec(plain) ??
    /^([Pp]\.? ?)(\d{1,4})$/u.exec(plain) ??
    /^()(\d{1,4}) ?\/ ?\d{1,4}$/u.exec(plain) ??
    /^()(\d{1,4}) ?ページ$/u.exec(plain) ??
    /^([ivx]{1,4} ?- ?)(\d{1,4})$/u.exec(plain) ??
    /^([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+ ?- ?)(\d{1,4})$/u.exec(plain);
  if (match === null || (match[1] ?? '').length > longestPrefix + 2) return null;
  return { prefix: match[1] ?? '', value: Number(match[2]) };
}

/** Columns from which a number stands in the middle of a page. */
const centre = 20;

/** Whether a line in the middle of a page holds only the number of a page before the first: ii, - iv -. */
function isFrontPageNumber({ text, indent }: Line): boolean {
  return (
    indent >= centre &&
    /^(?:[-－–] ?)?(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2})(?: ?[-－–])?$/u.test(text)
  );
}

/** Characters of a title that three pages may open with and be no title of their own each. */
const shortestTitle = 8;

/** Titles that stand as the first filled line of most pages, which form feeds tell apart or else their numbers. */
function runningTitles(lines: readonly Line[], numbers: ReadonlySet<number>): Set<number> {
  const seen = new Map<string, number[]>();
  const isFed = lines.some(({ opensPage }) => opensPage);
  let pages = 0;
  let isFirst = true;
  lines.forEach((line, index) => {
    if (line.text === '') return;
    const opens = line.opensPage || isFirst;
    const isNumber = numbers.has(index);
    isFirst = !isFed && isNumber;
    if (!opens || isNumber) return;
    pages += 1;
    const indexes = seen.get(line.text);
    if (indexes === undefined) seen.set(line.text, [index]);
    else indexes.push(index);
  });
  const running = new Set<number>();
  for (const [title, indexes] of seen) {
    const isOnMost = pages >= 4 && indexes.length >= 3 && indexes.length * 2 > pages;
    const isOnAll = pages === 3 && indexes.length === 3 && title.length >= shortestTitle;
    if (isOnMost || isOnAll) {
      indexes.slice(1).forEach((index) => running.add(index));
    }
  }
  return running;
}

/** Lines that open a page with words that stood at the head of one before, in the middle of a sentence. */
function repeatedHeads(lines: readonly Line[], furniture: ReadonlySet<number>): number[] {
  const heads = new Set<string>();
  const repeated: number[] = [];
  let atHead = true;
  let last = '';
  lines.forEach((line, index) => {
    if (furniture.has(index)) {
      atHead = true;
      return;
    }
    if (line.text === '') return;
    if (atHead || line.opensPage) {
      const seen = heads.has(line.text);
      heads.add(line.text);
      if (seen && !/[。）)」]$/u.test(last)) {
        repeated.push(index);
        return;
      }
    }
    atHead = false;
    last = line.text;
  });
  return repeated;
}

/** Titles right above the numbers of most pages. */
function runningFeet(lines: readonly Line[], numbers: ReadonlySet<number>): number[] {
  const feet = [...numbers].flatMap((number) => {
    let at = number - 1;
    while (lines[at]?.text === '') at -= 1;
    const text = lines[at]?.text ?? '';
    return at < 0 || numbers.has(at) || text.endsWith('。') || isOmission(text) ? [] : [at];
  });
  return [...Map.groupBy(feet, (at) => lines[at]?.text).values()]
    .filter((same) => same.length >= 3 && same.length * 2 > numbers.size)
    .flat();
}

/** Indexes of the lines that belong to the page and not to its text: page numbers and running titles. */
export function furnitureLines(lines: readonly Line[]): Set<number> {
  const numbers = barePageNumbers(lines);
  lines.forEach((line, index) => {
    const isDressed = line.text.length <= 12 && dressedPageNumber(line.text) !== null;
    if (isDressed || isFrontPageNumber(line)) numbers.add(index);
  });
  const furniture = new Set([
    ...numbers,
    ...runningTitles(lines, numbers),
    ...runningFeet(lines, numbers),
  ]);
  for (const index of repeatedHeads(lines, furniture)) furniture.add(index);
  return furniture;
}
