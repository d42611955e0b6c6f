/** Closing character of every bracket and quotation mark, as a view prints them. */
const closers: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '“': '”',
  '【': '】',
};
const openers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(closers).map(([opener, closer]) => [closer, opener]),
);

const bracket = new RegExp(
  `[${Object.entries(closers).flat().join('').replace(/[[\]]/g, '\\$&')}]`,
  'gu',
);

/** Whether words between these marks are quoted, not said. */
export function isQuote(char: string): boolean {
  return char === '「' || char === '『' || char === '“';
}

/**
 * For each character of a view the offset of the bracket it is paired with, −1 where there is none. A bracket that is
 * never closed, as in torn text, stays an ordinary character.
 */
export function pairBrackets(text: string): Int32Array {
  const pairs = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  const waiting = new Map<string, number>();
  for (const { 0: char, index } of text.matchAll(bracket)) {
    if (closers[char] !== undefined) {
      open.push(index);
      waiting.set(char, (waiting.get(char) ?? 0) + 1);
      continue;
    }
    const opener = openers[char];
    if (opener === undefined || (waiting.get(opener) ?? 0) === 0) continue;
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const found = text.charAt(top);
      waiting.set(found, (waiting.get(found) ?? 1) - 1);
      if (found !== opener) continue;
      pairs[top] = index;
      pairs[index] = top;
      break;
    }
  }
  return pairs;
}
