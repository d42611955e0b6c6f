import type { ParsedTerm } from '../../model/parsed-document.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { lineAt } from './line.ts';
import { splitSentences } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/** A term found in a view: where it stands, where its definition stands, and the words on its scope. */
interface FoundTerm {
  term: [number, number];
  definition: [number, number];
  scope: [number, number] | null;
}

const nounChar = /[一-龠々〆ァ-ヴー・0-9A-Za-zⅠ-Ⅻ]/u;
const joints = ['の', 'がん', '及び', '又は'];
const longestTerm = 40;
const naming = /(以下[^「」。]{0,24})「([^「」]{1,60})」と(?:いう|総称する|する)/uy;
const named = /(?<=を)「([^「」]{1,40})」と(?:いう|総称する)(?=。|$)/gu;
const about = /とは、/gu;
const explained = /^(?:なお、|また、)?「([^「」]{1,40})」(?:は|とは)、/u;
const defining = /(?:を(?:いう|指す|意味する)|である|のこと)(?=が?、|。|$)/gu;

/** Reads the terms a clause defines or explains, in the order they stand. */
export function readTerms(clause: StructuredClause, view: View, pairs: Int32Array): ParsedTerm[] {
  const { text } = view;
  const found = [...bracketedTerms(text, pairs), ...spokenTerms(text, pairs)].sort(
    (a, b) => a.term[0] - b.term[0],
  );
  return found.map(({ term, definition, scope }) => {
    const words = ([start, end]: [number, number]): string => {
      const place = placeOf(view, start, end);
      return clause.text.slice(place.start, place.end);
    };
    return {
      term: words(term),
      scope: scope === null ? null : words(scope),
      line: lineAt(clause, placeOf(view, ...term).start),
      clause: clause.id,
      definition: words(definition),
    };
  });
}

/** Nouns, joined by の, that end at `end`. */
function phraseStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < longestTerm) {
    const joint = joints.find((word) => start < end && text.endsWith(word, start));
    if (joint !== undefined && nounChar.test(text.charAt(start - joint.length - 1)))
      start -= joint.length;
    else if (nounChar.test(text.charAt(start - 1))) start -= 1;
    else break;
  }
  return start;
}

/** （…をいう。以下同じ。） after a term, and （以下「…」という。） after the words it stands for. */
function* bracketedTerms(text: string, pairs: Int32Array): Generator<FoundTerm> {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const closing = pairs[at] ?? -1;
    if (closing < 0) continue;
    const name = quotedName(text, at + 1, closing);
    if (name !== null) {
      yield { ...name, definition: [definedStart(text, at, pairs), at] };
      continue;
    }
    const inner = text.slice(Math.max(at + 1, closing - longestTerm), closing);
    const reach = /。((?:なお、)?以下[^。「」]{0,24}同じ)。?$/u.exec(inner);
    const end = reach === null ? closing : closing - inner.length + reach.index + 1;
    const isDefinition = /をいう。?$/u.test(text.slice(Math.max(at + 1, end - 5), end));
    if (!isDefinition && reach === null) continue;
    const start = phraseStart(text, at, 0);
    if (start === at) continue;
    const scopeAt = end;
    yield {
      term: [start, at],
      definition: [at + 1, end],
      scope: reach === null ? null : [scopeAt, scopeAt + (reach[1]?.length ?? 0)],
    };
  }
}

/** `以下この項において「…」という` at the start of a bracket, or after a sentence or a citation in it. */
function quotedName(
  text: string,
  from: number,
  closing: number,
): Omit<FoundTerm, 'definition'> | null {
  const places = [from];
  const stop = text.lastIndexOf('。以下', closing);
  if (stop > from) places.push(stop + 1);
  for (const place of places) {
    naming.lastIndex = place;
    const match = naming.exec(text);
    if (match === null || naming.lastIndex > closing + 1) continue;
    const start = place + (match[1]?.length ?? 0) + 1;
    return {
      term: [start, start + (match[2]?.length ?? 0)],
      scope: [place, place + (match[1]?.length ?? 0)],
    };
  }
  return null;
}

/** What a bracketed name stands for: the quotation or the words before the bracket, from the last 、. */
function definedStart(text: string, at: number, pairs: Int32Array): number {
  let end = at;
  if (text.charAt(end - 1) === ')') end = Math.max(0, pairs[end - 1] ?? end);
  if (text.charAt(end - 1) === '」') return Math.max(0, pairs[end - 1] ?? 0);
  const comma = Math.max(
    text.lastIndexOf('、', end - 1),
    text.lastIndexOf('。', end - 1),
    text.lastIndexOf('(', end - 1),
  );
  return Math.max(comma + 1, end - 3 * longestTerm);
}

/** 「…」とは、…をいう。 / …を「…」という。 / 「…」は、…である: terms defined or explained by a sentence. */
function* spokenTerms(text: string, pairs: Int32Array): Generator<FoundTerm> {
  for (const { start, end } of splitSentences(text, pairs)) {
    const words = text.slice(start, end);
    const name = named.exec(words);
    named.lastIndex = 0;
    if (name !== null) {
      const at = start + name.index;
      yield {
        term: [at + 1, at + 1 + (name[1]?.length ?? 0)],
        definition: [definedStart(text, at - 1, pairs), at - 1],
        scope: null,
      };
      continue;
    }
    const topic = topicOf(words, start, text);
    if (topic === null) continue;
    const body = text.slice(topic.after, end);
    const last = [...body.matchAll(defining)].at(topic.explains ? 0 : -1);
    if (last === undefined) continue;
    yield {
      term: topic.term,
      definition: [topic.after, topic.after + last.index + last[0].length],
      scope: null,
    };
  }
}

function topicOf(
  words: string,
  start: number,
  text: string,
): { term: [number, number]; after: number; explains: boolean } | null {
  const quoted = explained.exec(words);
  if (quoted !== null) {
    const at = start + quoted[0].indexOf('「') + 1;
    return {
      term: [at, at + (quoted[1]?.length ?? 0)],
      after: start + quoted[0].length,
      explains: !quoted[0].includes('とは'),
    };
  }
  const match = about.exec(words);
  about.lastIndex = 0;
  if (match === null) return null;
  const end = start + match.index;
  const after = end + match[0].length;
  if (text.charAt(end - 1) === '」') {
    const opening = text.lastIndexOf('「', end - 1);
    return opening < start ? null : { term: [opening + 1, end - 1], after, explains: false };
  }
  const begin = phraseStart(text, end, start);
  return begin === end ? null : { term: [begin, end], after, explains: false };
}
