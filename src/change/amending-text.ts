import type { Operation } from '../model/knowledge-base.ts';
import { amendingForms } from './amending-forms.ts';
import { locate, type Located } from './amending-location.ts';
import { amendingSentences, directionsOf } from './amending-sentences.ts';

/** A direction no operation could be read from, with the reason (English). */
export interface UnreadDirection {
  words: string;
  reason: string;
}

/** What an amending text (改正文) asks for, in its order. */
export interface AmendingText {
  operations: Operation[];
  unread: UnreadDirection[];
}

/**
 * Reads amending sentences of the usual kinds: 「Ａ」を「Ｂ」に改める, …を削る, 「Ａ」の下に「Ｂ」を加える,
 * …をＸとする, …を次のように改める and …の次に次の…を加える with the new text on the lines that follow.
 * A place that fits no clause or several is reported, never chosen in silence.
 */
export function readAmendingText(text: string, clauses: readonly Located[]): AmendingText {
  const result: AmendingText = { operations: [], unread: [] };
  let scope: Located | null = null;
  for (const { sentence, block } of amendingSentences(text)) {
    for (const words of directionsOf(sentence)) {
      const reading = readDirection(words, block, clauses, scope);
      if ('reason' in reading) result.unread.push({ words, reason: reading.reason });
      else {
        result.operations.push(...reading.operations);
        scope = reading.scope;
      }
    }
  }
  return result;
}

function readDirection(
  words: string,
  block: readonly string[],
  clauses: readonly Located[],
  scope: Located | null,
): { operations: Operation[]; scope: Located | null } | { reason: string } {
  const form = amendingForms.find((each) => each.form.test(words));
  const groups = form?.form.exec(words)?.groups;
  if (!form || !groups) return { reason: 'Unexpected form of an amending sentence' };
  const place = groups['place'] ?? '';
  const named = place === '' ? [scope ? [scope] : []] : namedPlaces(place, clauses, scope);
  const unclear = named.find((fits) => fits.length !== 1);
  if (unclear || (named.length > 1 && !form.several)) {
    const found = (unclear ?? named.flat()).map(({ id }) => id).join(', ') || 'none';
    return { reason: `Unexpected place “${place}”, expected one clause, found ${found}` };
  }
  const targets = named.flat();
  return {
    operations: targets.flatMap((target) => form.read({ target, groups, block, clauses })),
    scope: targets.at(-1) ?? scope,
  };
}

/** The clauses that fit each name in `イ`, `イ及びウ` or `イからエまで`. */
function namedPlaces(
  words: string,
  clauses: readonly Located[],
  scope: Located | null,
): Located[][] {
  const [, first, last] = /^(.+)から(.+)まで$/u.exec(words) ?? [];
  if (first !== undefined && last !== undefined) return rangeOf(first, last, clauses, scope);
  const named: Located[][] = [];
  let near = scope;
  for (const name of words.split(/及び|並びに|、/u)) {
    const fits = locate(name, clauses, near);
    named.push(fits);
    near = fits[0] ?? near;
  }
  return named;
}

function rangeOf(
  first: string,
  last: string,
  clauses: readonly Located[],
  scope: Located | null,
): Located[][] {
  const fits = locate(first, clauses, scope);
  const [from] = fits;
  const ends = locate(last, clauses, from ?? scope);
  const [to] = ends;
  if (!from || !to || fits.length > 1 || ends.length > 1) return [fits, ends];
  if (from.parent !== to.parent) return [[from, to]];
  const siblings = clauses.filter(
    ({ parent, marker }) => parent === from.parent && marker !== null,
  );
  return siblings.slice(siblings.indexOf(from), siblings.indexOf(to) + 1).map((each) => [each]);
}
