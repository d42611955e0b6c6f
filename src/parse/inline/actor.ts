import type { Actor } from '../../model/sentence.ts';
import { kanaNouns } from './kana-nouns.ts';
import type { SplitSentence } from './split-sentences.ts';
import { placeOf, type View } from './view.ts';

/** Last words of a name that acts: 国, 都道府県, 拠点病院等, 保険医療機関, 医師. */
const heads = new RegExp(
  `(?:${[
    '国|都道府県|市区町村|市町村|地方公共団体|内閣府|(?<![府各両同])省|(?<![都道府県市区])庁|厚生労働大臣|局長|知事|保険者|審査支払機関',
    '病院|診療所|薬局|医療機関|施設|事業所|事業者|センター|ステーション|機関|団体|協議会|委員会|主体|開設者|管理者',
    '医師|保険医|看護師|薬剤師|保健師|助産師|看護職員|従事者|職員|チーム|担当者|責任者|実施者',
    '(?:病院|施設|センター|の)長|相談員|(?:診療放射線|臨床検査)?技師|(?:管理)?栄養士|療法士|福祉士|心理師',
  ].join('|')})等?$`,
  'u',
);
/** Words before a name that are no part of it. */
const lead = /^(?:なお|また|ただし|さらに|特に|及び|又は|並びに|若しくは)+/u;
const topic = /は/gu;
const particles = ['においては', 'にあっては', 'は'] as const;
const nameChar = /[一-龠々〆ァ-ヴー・0-9A-Za-z]/u;
const joints = ['及び', '又は', '並びに', '若しくは', ...kanaNouns];
/** Names that need the institution before them: 病院の管理者. */
const ofInstitution = /^(?:管理者|開設者|責任者|長|院長|職員)等?$/u;
const longestName = 40;

/** The actor a sentence states as its subject (拠点病院等は / 国は), `null` where it states none. */
export function readActor(view: View, sentence: SplitSentence, text: string): Actor | null {
  const { own, ownAt } = sentence;
  for (const match of own.matchAll(topic)) {
    const particle = particles.find((word) => own.endsWith(word, match.index + 1)) ?? 'は';
    const end = match.index + 1 - particle.length;
    const printed = own.slice(nameStart(own, ownAt, end), end);
    const name = printed.replace(lead, '');
    const start = end - name.length;
    if (!heads.test(name) || own.endsWith('我が', start)) continue;
    const place = placeOf(view, ownAt[start] ?? 0, (ownAt[end - 1] ?? 0) + 1);
    return { ...place, text: text.slice(place.start, place.end), basis: 'stated' };
  }
  return null;
}

/** Where a name that ends at `end` begins; a bracket left out of the sentence ends it. */
function nameStart(own: string, ownAt: Int32Array, end: number): number {
  let start = end;
  while (start > 0 && end - start < longestName) {
    if (start < end && ownAt[start] !== (ownAt[start - 1] ?? 0) + 1) break;
    const joint = joints.find((word) => own.endsWith(word, start));
    const owned = own.charAt(start - 1) === 'の' && ofInstitution.test(own.slice(start, end));
    if (joint !== undefined) start -= joint.length;
    else if (owned) start -= 1;
    else if (nameChar.test(own.charAt(start - 1))) start -= 1;
    else break;
  }
  return start;
}

/** 国, and names of ministries and agencies: 国土交通省, こども家庭庁; not 県庁, 各府省. */
const state =
  /^(?:国|政府|内閣府|[一-龠ァ-ヴー]{1,6}(?<![府各両同])省|[一-龠ぁ-んァ-ヴー]{1,8}(?<![都道府県市区])庁)(?:$|及び|等)/u;

/** Whether the State acts: 国, a ministry or an agency. */
export function isState(actor: Actor | null): boolean {
  return actor !== null && state.test(actor.text);
}
