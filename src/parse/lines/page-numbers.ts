import { halfWidth } from '../../model/numeral.ts';
import type { Line } from './lines.ts';

/** Bare digits on a line of their own: a page number or a label torn from its body. */
interface BareNumber {
  index: number;
  value: number;
  line: Line;
}

/** Lines of a page at least, and columns from which a number stands in the middle of one. */
const pageLength = 15;
const centre = 20;

/** Indexes of the lines that hold a page number without dress. */
export function barePageNumbers(lines: readonly Line[]): Set<number> {
  const numbers = lines.flatMap((line, index): BareNumber[] => {
    const value = bareNumber(line.text);
    return value === null ? [] : [{ index, value, line }];
  });
  const atBreaks = numbersAtBreaks(lines, numbers);
  if (atBreaks.length > 0) return new Set(atBreaks);
  const small = numbers.filter(({ line }) => /^[0-9]+$/.test(line.text));
  return new Set(countsUp(small) ? small.map(({ index }) => index) : unlikeLabels(lines, small));
}

function bareNumber(text: string): number | null {
  if (text === '' || text.length > 4) return null;
  const plain = [...text].map(halfWidth).join('');
  return /^\d+$/.test(plain) ? Number(plain) : null;
}

function nextFilled(lines: readonly Line[], at: number): Line | undefined {
  let index = at + 1;
  while (lines[index]?.text === '') index += 1;
  return lines[index];
}

/** Numbers before or after a form feed, where most pages have one. */
function numbersAtBreaks(lines: readonly Line[], numbers: readonly BareNumber[]): number[] {
  const breaks = lines.filter(({ opensPage }) => opensPage).length;
  const ending = numbers.filter(({ index }) => nextFilled(lines, index)?.opensPage === true);
  const closing = numbers.filter(({ index }) => nextFilled(lines, index) === undefined);
  const opening = numbers.filter(({ index, line }) => {
    const following = nextFilled(lines, index);
    return line.opensPage && (following === undefined || following.number > line.number + 1);
  });
  const found = [...ending, ...(ending.length > 0 ? closing : []), ...opening];
  return found.length >= 2 && found.length * 2 >= breaks ? found.map(({ index }) => index) : [];
}

/** Whether numbers count up by one at the distance of pages. */
function countsUp(numbers: readonly BareNumber[]): boolean {
  return (
    numbers.length >= 3 &&
    numbers.every(({ value, index }, at) => {
      const before = numbers[at - 1];
      return before === undefined || follows(before, { value, index });
    })
  );
}

function follows(
  before: { value: number; index: number },
  next: { value: number; index: number },
): boolean {
  return next.value === before.value + 1 && next.index - before.index >= pageLength;
}

/** Half-width numbers that are no labels: those of the text are full width, or the number stands in the middle, or last. */
function unlikeLabels(lines: readonly Line[], numbers: readonly BareNumber[]): number[] {
  const labelled = lines.some(({ text }) => /^[１-９](?:[ 　．の]|$)/u.test(text));
  const lastFilled = lines.findLastIndex(({ text }) => text !== '');
  const pages: BareNumber[] = [];
  for (const number of numbers) {
    const before = pages.at(-1);
    const apart = number.index === 0 || lines[number.index - 1]?.text === '';
    const unlike =
      (labelled && number.value < 10 && apart) ||
      number.line.indent >= centre ||
      (number.index === lastFilled && apart) ||
      (before !== undefined && follows(before, number));
    if (unlike) pages.push(number);
  }
  return pages.map(({ index }) => index);
}
