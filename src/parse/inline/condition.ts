import type { TextSpan } from '../../model/sentence.ts';
import type { SplitSentence } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/** Words that close a condition: …場合は, 依頼があった際には, 必要に応じて, …に当たっては. */
const closing = new RegExp(
  [
    '場合(?:に(?:は|おいて(?:は|も)?|あって(?:は|も)?|限り|ついては?)?|であっても|は|も)?(?=、)',
    '場合(?:には|においては|は|に限り)',
    '(?<!その|この)(?:際|とき|時)(?:には|は|に限り)',
    '(?<!その|この)(?:際|とき)に?(?=、)',
    '(?:必要|状況|状態|実情|求め|希望|程度|ニーズ|要請)(?:等)?に応じて?',
    '(?:必要な|特別な)(?:場合|とき)に?',
    'に(?:当たって|あたって|際して|限って)(?:は)?(?=、|は)は?',
    '限り(?:において)?(?=、)',
  ].join('|'),
  'gu',
);
const proviso = /^ただし、?(?!し?書)/u;
const longestPhrase = 200;
const joined = /^(?:及び|又は|並びに|若しくは|かつ、?|であって)/u;

/** Reads the conditions of a sentence, each from the phrase it opens to the word that closes it. */
export function readConditions(view: View, sentence: SplitSentence, text: string): TextSpan[] {
  const { own, ownAt } = sentence;
  const found: TextSpan[] = [];
  const lead = proviso.exec(own)?.[0].length ?? 0;
  const add = (start: number, end: number): void => {
    const place = placeOf(view, ownAt[start] ?? 0, (ownAt[end - 1] ?? 0) + 1);
    found.push({ ...place, text: text.slice(place.start, place.end) });
  };
  let after = 0;
  for (const match of own.matchAll(closing)) {
    const end = match.index + match[0].length;
    const fixed = match[0].includes('に応じ');
    const start = fixed
      ? phraseOf(own, match.index)
      : phraseStart(own, match.index, Math.max(after, 0), lead);
    add(Math.max(start, after), end);
    after = end;
  }
  if (lead > 0 && found.length === 0) add(0, lead);
  return found;
}

/** Where the phrase that a condition closes begins: after the last 、, or further left where the phrase is joined to one. */
function phraseStart(own: string, at: number, from: number, lead: number): number {
  let start = at;
  for (let turn = 0; turn < 3; turn += 1) {
    const comma = commaBefore(own, start);
    if (comma < from || comma < lead) return lead > 0 && from === 0 ? 0 : skipComma(own, from);
    start = comma + 1;
    if (!joined.test(own.slice(start, start + 6))) return start;
    start = comma;
  }
  return skipComma(own, start);
}

/** Where 「患者の状態」 of 「患者の状態に応じ」 begins. */
function phraseOf(own: string, at: number): number {
  const start = commaBefore(own, at + 1) + 1;
  return at - start <= 20 ? start : at;
}

function skipComma(own: string, at: number): number {
  return own.charAt(at) === '、' ? at + 1 : at;
}

/** The last 、 before `at`, no further back than a phrase is long. */
function commaBefore(own: string, at: number): number {
  const from = Math.max(0, at - longestPhrase);
  const comma = own.slice(from, at).lastIndexOf('、');
  return comma < 0 ? from - 1 : from + comma;
}
