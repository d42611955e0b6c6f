import { fold } from './fold.ts';

/** One term of a query. `text` is folded and never empty; `raw` are the words as typed. */
export interface Term {
  text: string;
  raw: string;
  quoted: boolean;
  excluded: boolean;
}

const blank = /\s/u;
const quotes = '"＂';
/** Hyphen-minus, full-width, and the minus sign of Japanese input. */
const minuses = '-－\u2212';

/**
 * Reads a query: terms between blanks must all be found, `"…"` is a phrase with its blanks, `-語` excludes.
 * Signs that open nothing (a lone `-` or `"`) are looked for as they are, so that every query asks something.
 */
export function parseQuery(input: string): Term[] {
  const terms = [...readTerms(input)].filter((term) => term.text !== '');
  const seen = new Set<string>();
  const distinct = terms.filter((term) => {
    const key = `${term.excluded ? '-' : '+'}${term.text}`;
    return !seen.has(key) && seen.add(key);
  });
  if (distinct.length > 0) return distinct;
  const literal = fold(input);
  return literal === ''
    ? []
    : [{ text: literal, raw: input.trim(), quoted: true, excluded: false }];
}

function* readTerms(input: string): Generator<Term> {
  let at = 0;
  while (at < input.length) {
    const char = input[at] ?? '';
    if (blank.test(char)) {
      at += 1;
      continue;
    }
    const next = input[at + 1] ?? ' ';
    const excluded = minuses.includes(char) && !blank.test(next);
    const start = excluded ? at + 1 : at;
    const quoted = quotes.includes(input[start] ?? ' ');
    const end = quoted ? closingQuote(input, start + 1) : nextBlank(input, start);
    const raw = input.slice(quoted ? start + 1 : start, end);
    yield { text: fold(raw), raw, quoted, excluded };
    at = quoted ? end + 1 : end;
  }
}

function closingQuote(input: string, from: number): number {
  let at = from;
  while (at < input.length && !quotes.includes(input[at] ?? '')) at += 1;
  return at;
}

function nextBlank(input: string, from: number): number {
  let at = from;
  while (at < input.length && !blank.test(input[at] ?? '')) at += 1;
  return at;
}
