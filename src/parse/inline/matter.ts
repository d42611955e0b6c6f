import type { ModalityKind, ModalitySpan } from '../../model/modality.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { fold } from './view.ts';

/** What people say or find: 次のような指摘がある. */
const said = '(?:指摘|意見|声|要望|課題|問題点?|懸念)';
/** What explains something: 次の理由による. */
const grounds = '(?:理由|事情|要因|原因|背景|趣旨|効果|特徴|利点|メリット|デメリット)';
const below = '(?:次|以下|下記)';
const found =
  '(?:あ(?:る|った)|(?:な?され|出され|挙げられ|寄せられ|示され|見られ|みられ|考えられ)(?:る|た|ている)|多い|多かった)';

/** Sentences that announce what is the case rather than what is to be done. */
const stating = [
  `${below}(?:の|に)[^。]{0,30}(?:${said}|${grounds})(?:が|も)${found}(?:ところである)?`,
  `(?:${said}|${grounds})(?:は|としては?)、?(?:主に)?${below}の(?:とおり|通り|よう|こと|点|もの)(?:であ(?:る|った)|が${found})?`,
  `${below}(?:の|に)[^。]{0,12}${grounds}(?:による|によるもの|から)(?:であ(?:る|った))?`,
  `${below}の(?:点|こと|事項|課題|問題点?)(?:が|も|を)(?:指摘|懸念)(?:され(?:た|ている)|する|した)(?:ところである)?`,
].map((words) => new RegExp(`(?:${words})[。:]?$`, 'u'));

/** Titles of examples: 具体例, 配慮に当たり得る例. */
const examples = /(?:具体|事|[いるたなの])例[)>】\]〉]?$/u;
/** Titles of examples of what somebody does, which are none of what is to be done even where they are sentences. */
const examplesOfActs =
  /(?:考えられる|認められる|(?:該当|相当)する|(?:該当)?しない|当たり?得る|ならない)例[)>】\]〉]?$/u;

/** Words before こと that tell how things are: していること, 異なること, 十分でないこと. */
const isCase = /(?:いる|いない|ある|ない|なる|れる|れた|した|った|多い|少ない|る必要がある)こと$/u;

/** Kinds that an ending in こと alone would carry. */
const ordered: ReadonlySet<ModalityKind> = new Set(['義務', '禁止']);

/**
 * For each clause the last words of what announces it: of the paragraph before its list under the same clause, or of that
 * clause. What announces a list of matters announces the lists in it.
 */
export function announcements(units: readonly StructuredClause[]): Map<string, string> {
  const told = new Map<string, string>();
  const bodies = new Map<string | null, string>();
  const lists = new Map<string, string>();
  const items = new Set<string | null>();
  let title: string | null = null;
  for (const { id, parent, kind, marker, series, ordinal, text } of units) {
    // A title in brackets stands beside the clause whose list it names.
    if (marker !== null && title !== null && ordinal === 1) bodies.set(parent, title);
    title = marker === null && kind === 'heading' ? text.slice(-longest) : null;
    if (marker !== null) {
      const toParent = told.get(parent ?? '') ?? '';
      const above = items.has(parent) || examplesOfActs.test(fold(toParent)) ? toParent : '';
      const list = `${parent} ${series}`;
      const goesOn = (ordinal ?? 0) > 1 ? lists.get(list) : undefined;
      const words = announcesMatters(above, text) ? above : (goesOn ?? bodies.get(parent) ?? '');
      lists.set(list, words);
      told.set(id, words);
      if (kind === 'clause') items.add(id);
    } else if (kind !== 'table') bodies.set(parent, text.slice(-longest));
    bodies.set(id, text.slice(-longest));
  }
  return told;
}

/** Characters at the end of a text in which it may announce items. */
const longest = 80;

/** Whether an item announced by these words is a matter, nothing that is required. */
export function announcesMatters(words: string, item: string): boolean {
  const own = fold(words);
  const isExample = examplesOfActs.test(own) || (!item.endsWith('。') && examples.test(own));
  return isExample || stating.some((pattern) => pattern.test(own));
}

/** The kinds of an item that is a matter: what こと would order is how things are, or nothing of a kind. */
export function asMatter(spans: readonly ModalitySpan[], text: string): ModalitySpan[] {
  return spans.map((span) => {
    const words = fold(text.slice(span.start, span.end));
    if (!ordered.has(span.kind) || !words.endsWith('こと')) return span;
    return { ...span, kind: isCase.test(fold(text.slice(0, span.end))) ? '現状認識' : 'その他' };
  });
}
