import type { ModalityKind, ModalitySpan } from '../../model/modality.ts';
import {
  conditionAhead,
  endings,
  goalWords,
  midwords,
  presentWords,
  principleWords,
  reachWords,
  stativeWords,
} from './ending-table.ts';
import { plainEnd } from './polite.ts';
import type { SplitSentence } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/** A stretch of a sentence's own words, before it is placed in the text. */
interface OwnSpan {
  kind: ModalityKind;
  start: number;
  end: number;
}

/** Endings are read in the last words only, so that a long sentence costs no more than a short one. */
const longestEnding = 40;
/** Full stops, and the call of a footnote glued to the last verb: …である１。 */
const finalStop = /(?:(?<=[るいたすだん])[0-9]{1,2}(?:[,、][0-9]{1,2})*)?[。.]+$/u;
/** The verb before こと, the usual ones first: する, 評価した → した, 行っている → いる, 届け出る, 参照の, 対応す → す. */
const verbs = [
  /(?:[しさ]れている|している|しておく|する|[しさ]れる|した|させる|できる|しない|し|で|(?<=[一-龠々ァ-ヶー]{2})す)$/u,
  /(?:である|て(?:いる|おく|いく)|でいる|(?:と|に)(?:なる|する|ある)|による|が(?:ある|いる))$/u,
  /(?:[一-龠々][りきちけえれげびい])?[一-龠々ァ-ヶー][ぁ-ん]{1,3}(?<![をのなとにがは])$/u,
  /[一-龠々ァ-ヶー]+[のなとに]$/u,
];

/** Characters of a verb at most. */
const longestVerb = 12;

/** Kinds whose sentence may also be bound 「原則として」. */
const binding: ReadonlySet<ModalityKind> = new Set([
  '義務',
  '努力義務',
  '推奨',
  '禁止',
  '許容',
  '算定可',
]);

/** Reads every kind a sentence carries, in order of its words. `state` tells whether the State (国) acts in it. */
export function readModality(view: View, sentence: SplitSentence, state: boolean): ModalitySpan[] {
  const own = sentence.own.replace(finalStop, '');
  const last = readEnding(own, state);
  if (sentence.depth > 0 && (last.kind === 'その他' || reachWords.test(own.slice(-longestEnding))))
    return [];
  const spans = [...readPrinciple(own, last), ...readMidwords(own, last), last];
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end }) => ({
      kind,
      ...placeOf(
        view,
        sentence.ownAt[start] ?? sentence.start,
        (sentence.ownAt[end - 1] ?? sentence.start) + 1,
      ),
    }));
}

/** What a form has its writer say, which orders nobody anything: 相違ないことを証明します. */
const declared = /(?:証明|誓約|宣誓|確約|委任)(?:を?(?:いた)?し)?ます$/u;

/** What a form asks for, and what is no form's where it names who acts: 申請者は市町村に申請します. */
const applied =
  /(?:申請|申告|請求|届け?出|同意|承諾|(?:とおり|添えて)、?.{0,12}(?:報告|提出))(?:を?(?:いた)?し)?ます$/u;
const namesActor = /は、|^[^、。]{1,12}(?:は|[者員人長市町村区県国]が)/u;

/** What a text says of itself, or leaves to another: この要綱は、…必要な事項を定めるものとする, 必要な事項は、別に定める, 類型については、Ⅶに定める. */
const aboutItself = [
  /^(?:この|本)(?:告示|要綱|要領|指針|規[則程]|細則|条例|[政省府]令|法律|訓令|通[知達]|基準|方針|計画|ガイドライン|手引き?|マニュアル)は、.*?((?:定め|示し?|規定し?|まとめ)(?:する|る|す|た)もの(?:とする|である|です))$/u,
  /は、(?:[^、]{1,20}が)?(別に定める(?:もの)?(?:とする|こととする)?)$/u,
  /は、[^、]*(?:第[0-9０-９一二三四五六七八九十]+[章節編部]?|[Ⅰ-Ⅻ]|別[添紙表記][0-9０-９一二三四五六七八九十]*)に(定める)$/u,
];

/** Reads how a sentence ends; offsets count in its words as printed. */
function readEnding(own: string, state: boolean): OwnSpan {
  const form = declared.exec(own) ?? (namesActor.test(own) ? null : applied.exec(own));
  if (form !== null) return { kind: 'その他', start: form.index, end: own.length };
  for (const words of aboutItself) {
    const [, ending] = words.exec(own) ?? [];
    if (ending === undefined) continue;
    return { kind: 'その他', start: own.length - ending.length, end: own.length };
  }
  const { kind, start } = readPlainEnding(plainEnd(own), state);
  return { kind, start: Math.max(0, Math.min(start, own.length - 1)), end: own.length };
}

function readPlainEnding(own: string, state: boolean): Omit<OwnSpan, 'end'> {
  const from = Math.max(0, own.length - longestEnding);
  const words = own.slice(from);
  for (const { kind, words: pattern } of endings) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const start = from + match.index;
    return { kind, start: kind === '義務' ? withVerb(own, start) : start };
  }
  if (/とは、/u.test(own) && /(?:である|とする)$/u.test(own))
    return { kind: '定義', start: own.length - (own.endsWith('である') ? 3 : 2) };
  const goal = goalWords.exec(words);
  if (goal !== null) return { kind: state ? '国の施策' : 'その他', start: from + goal.index };
  const stative = stativeWords.exec(words);
  if (stative === null && presentWords.test(words)) {
    const kind = state ? '国の施策' : '義務';
    return { kind, start: withVerb(own, own.length) };
  }
  const start = stative === null ? Math.max(0, own.length - 4) : from + stative.index;
  return { kind: 'その他', start };
}

/** Where the verb of 「行うこと」 begins, given where こと does: すること, 行うこと, ではなく整備すること → すること. */
function withVerb(own: string, start: number): number {
  const before = own.slice(Math.max(0, start - longestVerb), start);
  for (const verb of verbs) {
    const stem = verb.exec(before);
    if (stem !== null) return start - stem[0].length;
  }
  return start;
}

function readPrinciple(own: string, last: OwnSpan): OwnSpan[] {
  if (!binding.has(last.kind)) return [];
  const match = own.matchAll(principleWords).next().value;
  return match === undefined
    ? []
    : [{ kind: '原則', start: match.index, end: match.index + match[0].length }];
}

function readMidwords(own: string, last: OwnSpan): OwnSpan[] {
  const found: OwnSpan[] = [];
  for (const { kind, words, guarded } of midwords) {
    for (const match of own.matchAll(words)) {
      const end = match.index + match[0].length;
      if (end >= last.start) continue;
      if (
        guarded &&
        !own.startsWith('が', end - 1) &&
        conditionAhead.test(own.slice(end, end + 2 * longestEnding))
      )
        continue;
      found.push({ kind, start: match.index, end });
    }
  }
  return found;
}
