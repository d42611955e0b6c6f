import type { ParsedTerm } from '../../model/parsed-document.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { isCitation } from './cited-head.ts';
import { kanaNouns } from './kana-nouns.ts';
import { lineAt } from './line.ts';
import type { SplitSentence } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/** A term found in a view: where it stands, where its definition stands, and the words on its scope. */
interface FoundTerm {
  term: [number, number];
  definition: [number, number];
  scope: [number, number] | null;
}

const nounChar = /[一-龠々〆ァ-ヴー・0-9A-Za-zⅠ-Ⅻ]/u;
const joints = ['の', '及び', '又は'];
const longestTerm = 40;
const naming = /(以下[^「」。]{0,24})「([^「」]{1,60})」と(?:いう|総称する|する)/uy;
const named = /(?<=を)「」と(?:いう|総称する)(?=。|$)/u;
const about = /とは、/u;
/** この基準において before the term a sentence defines. */
const within = /^(?:この|本)[一-龠々]{1,8}において(?=「|[一-龠々])/u;
const explained = /^(?:なお、|また、)?「」(?:は|とは)、/u;
const topicEnd = /(?:は|とは)、$/u;
const defining = /(?:を(?:いう|指す|意味する)|である|のこと)(?=が?、|。|$)/gu;

/** Reads the terms a clause defines or explains, in the order they stand. */
export function readTerms(
  clause: StructuredClause,
  view: View,
  pairs: Int32Array,
  sentences: readonly SplitSentence[],
): ParsedTerm[] {
  const { text } = view;
  const listed = listedTerms(clause, view, sentences);
  // What a name in brackets stands for does not reach over the term its item defines.
  const floor = listed[0]?.definition[0] ?? 0;
  const found = [
    ...[...bracketedTerms(text, pairs)].map((one) => startingFrom(floor, one)),
    ...spokenTerms(text, pairs, sentences),
    ...listed,
  ].sort((a, b) => a.term[0] - b.term[0]);
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

function startingFrom(floor: number, found: FoundTerm): FoundTerm {
  const [start, end] = found.definition;
  return { ...found, definition: [Math.max(start, Math.min(floor, end)), end] };
}

/** Nouns, joined by の, that end at `end`. */
function phraseStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < longestTerm) {
    const noun = kanaNouns.find((word) => text.endsWith(word, start));
    const joint = joints.find((word) => start < end && text.endsWith(word, start));
    if (noun !== undefined && start - noun.length >= floor) start -= noun.length;
    else if (joint !== undefined && nounChar.test(text.charAt(start - joint.length - 1)))
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
  const tail = Math.max(from, closing - 3 * longestTerm);
  const stop = text.slice(tail, closing).lastIndexOf('。以下');
  if (stop >= 0) places.push(tail + stop + 1);
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

/** What stands right of a 、 between the nouns of a list: 医師、看護師及び薬剤師, 脳卒中、心臓病その他の循環器病. */
const listed = /^(?:[^のにをはが、。]*、)*[^のにをはが、。]*(?:及び|その他の)/u;

/** What a bracketed name stands for: the quotation or the words before the bracket, from the last 、 that parts no list. */
function definedStart(text: string, at: number, pairs: Int32Array): number {
  let end = at;
  if (text.charAt(end - 1) === ')') end = Math.max(0, pairs[end - 1] ?? end);
  if (text.charAt(end - 1) === '」') return Math.max(0, pairs[end - 1] ?? 0);
  const least = Math.max(0, end - 3 * longestTerm);
  let nearest = least;
  for (let start = end; start > least; start -= 1) {
    const char = text.charAt(start - 1);
    const opening = char === ')' ? (pairs[start - 1] ?? -1) : -1;
    if ('。('.includes(char) || (char === ')' && opening < 0)) return start;
    if (char === '、') nearest = Math.max(nearest, start);
    if (char === '、' && !isInList(text.slice(least, end), start - least)) return start;
    if (opening < 0) continue;
    const joint = joints.find((word) => word !== 'の' && text.startsWith(word, start));
    if (joint !== undefined && saysWhich(text, opening, pairs)) return start + joint.length;
    start = opening + 1;
  }
  return least === 0 ? 0 : nearest;
}

function isInList(words: string, at: number): boolean {
  return (
    /[^ぁ-ん]、$/u.test(words.slice(0, at)) &&
    listed.test(words.slice(at).replaceAll(/\([^()]*\)/gu, ''))
  );
}

/** Whether a bracket tells which text is meant, or what its words are called, so that others follow it: （昭和…法律第…号）, （以下「…」という。）. */
function saysWhich(text: string, opening: number, pairs: Int32Array): boolean {
  const words = text.slice(opening, pairs[opening] ?? opening);
  return isCitation(text, opening, pairs) || /以下[^「」]{0,24}「/u.test(words);
}

/** 「…」とは、…をいう。 / …を「…」という。 / 「…」は、…である: terms defined or explained by a sentence. */
function* spokenTerms(
  text: string,
  pairs: Int32Array,
  sentences: readonly SplitSentence[],
): Generator<FoundTerm> {
  for (const { own, ownAt, end } of sentences) {
    const at = (index: number): number => ownAt[index] ?? end;
    const name = named.exec(own);
    if (name !== null) {
      const opening = at(name.index);
      const term: [number, number] = [opening + 1, pairs[opening] ?? opening + 1];
      yield {
        term,
        definition: [definedStart(text, opening - 1, pairs), opening - 1],
        scope: null,
      };
      continue;
    }
    const topic = explained.exec(own) ?? about.exec(own);
    if (topic === null) continue;
    const after = topic.index + topic[0].length;
    const explains = !topic[0].includes('とは');
    const last = [...own.slice(after).matchAll(defining)].at(explains ? 0 : -1);
    if (last === undefined) continue;
    const term = topicTerm(text, pairs, at(topic.index + topic[0].search(topicEnd)));
    if (term === null) continue;
    const definition: [number, number] = [
      at(after),
      at(after + last.index + last[0].length - 1) + 1,
    ];
    const scope = within.exec(own)?.[0];
    yield { term, definition, scope: scope === undefined ? null : [at(0), at(scope.length)] };
  }
}

/** A name, a blank and what it means, as articles list terms: 一　見守り活動　登下校のときに行う活動をいう。 */
const listedName = /^(?:「([^「」]{2,24})」|[^\s、。「」（）()はをが]{2,24})[ 　]+(?=[^\s])/u;

function listedTerms(
  clause: StructuredClause,
  view: View,
  sentences: readonly SplitSentence[],
): FoundTerm[] {
  const [first] = sentences;
  const name = clause.marker === null ? null : listedName.exec(clause.text);
  if (name === null || first === undefined || first.start > 0) return [];
  const last = /をいう(?=。|$)/u.exec(first.own);
  if (last === null || /とは、/u.test(first.own)) return [];
  const quoted = name[1] === undefined ? 0 : 1;
  const end = name[0].trimEnd().length;
  if (!nounChar.test(view.text.charAt(end - 1 - quoted))) return [];
  const definition = (first.ownAt[last.index + last[0].length - 1] ?? end) + 1;
  return [{ term: [quoted, end - quoted], definition: [end, definition], scope: null }];
}

/** The quotation or the nouns that end at `end`. */
function topicTerm(text: string, pairs: Int32Array, end: number): [number, number] | null {
  const opening = text.charAt(end - 1) === '」' ? (pairs[end - 1] ?? -1) : -1;
  if (opening >= 0) return [opening + 1, end - 1];
  const begin = phraseStart(text, end, 0);
  return begin === end ? null : [begin, end];
}
