import type { Term } from './query.ts';
import type { Variants } from './variants.ts';

/** Finds the records that contain a folded string: their ordinals, in any order. */
export type Find = (folded: string) => Promise<Iterable<number>>;

/** What a query finds. Ordinals are places in the order of rank. */
export interface Outcome {
  ordinals: number[];
  /** Those found only by another spelling. */
  byVariant: ReadonlySet<number>;
  /** Folded strings to mark in the texts. */
  needles: string[];
  /** Other spellings that were searched and found something. */
  variants: string[];
  /** Records found by each wanted term alone, for a query that finds nothing. */
  alone: { raw: string; count: number }[];
}

/** Answers a query: all wanted terms, each in any of its spellings, and none of the excluded ones. */
export async function evaluate(
  terms: readonly Term[],
  count: number,
  find: Find,
  variants: Variants,
): Promise<Outcome> {
  const wanted = terms.filter((term) => !term.excluded);
  const answers = await Promise.all(wanted.map((term) => answer(term, count, find, variants)));
  const excluded = await Promise.all(
    terms
      .filter((term) => term.excluded)
      .map(async (term) => markRecords(await find(term.text), count)),
  );
  const ordinals: number[] = [];
  const byVariant = new Set<number>();
  for (let at = 0; terms.length > 0 && at < count; at += 1) {
    if (!inAll(answers, at) || inAny(excluded, at)) continue;
    ordinals.push(at);
    if (!answers.every(({ exact }) => exact[at] === 1)) byVariant.add(at);
  }
  const found = answers.flatMap((term) => term.variants);
  return {
    ordinals,
    byVariant,
    needles: [...wanted.map((term) => term.text), ...found],
    variants: found,
    alone: answers.map(({ any }, index) => ({ raw: wanted[index]?.raw ?? '', count: sum(any) })),
  };
}

function inAll(answers: readonly Answer[], at: number): boolean {
  for (const { any } of answers) if (any[at] === 0) return false;
  return true;
}

function inAny(excluded: readonly Uint8Array[], at: number): boolean {
  for (const marks of excluded) if (marks[at] === 1) return true;
  return false;
}

function sum(marks: Uint8Array): number {
  let total = 0;
  for (const mark of marks) total += mark;
  return total;
}

interface Answer {
  exact: Uint8Array;
  any: Uint8Array;
  variants: string[];
}

async function answer(term: Term, count: number, find: Find, variants: Variants): Promise<Answer> {
  const exact = markRecords(await find(term.text), count);
  const any = exact.slice();
  const found: string[] = [];
  for (const variant of variants(term.text)) {
    const records = [...(await find(variant))];
    if (records.length > 0) found.push(variant);
    for (const at of records) any[at] = 1;
  }
  return { exact, any, variants: found };
}

function markRecords(ordinals: Iterable<number>, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const at of ordinals) marks[at] = 1;
  return marks;
}

/** No other spellings: exactly what is typed. */
export const exactly: Variants = () => [];
