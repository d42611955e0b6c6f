import { halfWidth } from '../../model/numeral.ts';
import { readLineMarker } from '../markers/marker-line.ts';
import type { Line } from './lines.ts';

/** Notes at the foot of pages: the number of each by the index of its first line, and every line they fill. */
export interface Footnotes {
  heads: ReadonlyMap<number, number>;
  lines: ReadonlySet<number>;
}

/** A number at the head of a line, the note's words after it or on the next line. */
const head = /^([0-9０-９]{1,3})(?:[ 　]+(?=[^ 　])|$)/u;

/** Notes of a text from which its numbers at the foot of pages are trusted. */
const fewest = 2;

/**
 * Finds the notes at the foot of pages. A block under a blank line, which fills its page to the end and opens no clause, is one
 * where its numbers go on from those of the page before, or begin with 1, and the words above it on the page call each of them.
 */
export function footnotesOf(lines: readonly Line[], furniture: ReadonlySet<number>): Footnotes {
  const heads = new Map<number, number>();
  const taken = new Set<number>();
  const names = numberedNames(lines);
  let last = 0;
  for (const page of pagesOf(lines, furniture)) {
    const block = blockOf(lines, page, last, names);
    if (block === null) continue;
    for (const [index, ordinal] of block.heads) heads.set(index, ordinal);
    for (const index of block.filled) taken.add(index);
    last = Math.max(...block.heads.values());
  }
  return heads.size >= fewest ? { heads, lines: taken } : { heads: new Map(), lines: new Set() };
}

/** Indexes of the filled lines of each page, without furniture, which tells pages apart where no form feed does. */
function pagesOf(lines: readonly Line[], furniture: ReadonlySet<number>): number[][] {
  const pages: number[][] = [[]];
  const isFed = lines.some(({ opensPage }) => opensPage);
  lines.forEach(({ text, opensPage }, index) => {
    if (opensPage || (!isFed && furniture.has(index))) pages.push([]);
    if (text !== '' && !furniture.has(index)) pages.at(-1)?.push(index);
  });
  return pages.length > 1 ? pages : [];
}

interface Block {
  heads: Map<number, number>;
  filled: readonly number[];
}

function blockOf(
  lines: readonly Line[],
  page: readonly number[],
  last: number,
  names: ReadonlySet<string>,
): Block | null {
  for (const [at, index] of page.entries()) {
    if (at === 0 || lines[index - 1]?.text !== '') continue;
    const first = numberOf(lines[index]?.text);
    if (first === null || !canBegin(first, last)) continue;
    const filled = page.slice(at);
    const heads = headsOf(lines, filled, first);
    const body = page.slice(0, at).map((one) => lines[one]?.text ?? '');
    const isOnlyNotes = filled.every((one) => heads.has(one) || !opensClause(lines[one]?.text));
    const areCalled = [...heads.values()].every((one) => calls(body.join('\n'), one, names));
    if (isOnlyNotes && areCalled) return { heads, filled };
  }
  return null;
}

/** Whether a block can begin with a number: the next, 1 again, or any that no section counts to where the text begins later. */
function canBegin(first: number, last: number): boolean {
  return first === last + 1 || first === 1 || (last === 0 && first >= 10);
}

function headsOf(
  lines: readonly Line[],
  filled: readonly number[],
  first: number,
): Map<number, number> {
  const heads = new Map<number, number>();
  for (const index of filled)
    if (numberOf(lines[index]?.text) === first + heads.size) heads.set(index, first + heads.size);
  return heads;
}

function numberOf(text: string | undefined): number | null {
  const digits = head.exec(text ?? '')?.[1];
  return digits === undefined ? null : Number([...digits].map(halfWidth).join(''));
}

/** Whether a line opens with a marker that ends by itself: （１）, ①, ・. */
function opensClause(text: string | undefined): boolean {
  const marker = readLineMarker(text ?? '');
  return marker !== null && marker.closed && !marker.running;
}

/** Ends of words that count things by numbers of their own, as more than one number is glued to them: 加算１, 加算２. */
function numberedNames(lines: readonly Line[]): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const { text } of lines)
    for (const [, word = '', digits = ''] of text.matchAll(
      /([一-龠々ァ-ヴー]{2})[ 　]?([0-9０-９]{1,3})/gu,
    ))
      numbers.set(word, (numbers.get(word) ?? new Set()).add(digits));
  return new Set([...numbers].filter(([, { size }]) => size > 1).map(([word]) => word));
}

/** Whether a number is glued to words of a text as the call of a note is: …である１。 and no 第１, 別紙１, 加算１, １年. */
function calls(text: string, ordinal: number, names: ReadonlySet<string>): boolean {
  const digits = [...String(ordinal)]
    .map((digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`)
    .join('');
  const call = new RegExp(
    `(?<![第和成治正昭約紙添式表図問注記料][ 　]*)(?<=[ぁ-んァ-ヴー一-龠々。、，」）)][ 　]?|[0-9０-９][,，、])${digits}(?![0-9０-９年月日回条項号人名件例つ点部章節時分か箇カヶ個歳割％%床位期次種級.．－-])`,
    'gu',
  );
  return [...text.matchAll(call)].some(
    ({ index }) => !names.has(text.slice(0, index).trimEnd().slice(-2)),
  );
}
