import type { ModalityKind } from '../../model/modality.ts';

/** A sentence ending: how its last words read in a view, without 。, and the kind they carry. */
export interface Ending {
  kind: ModalityKind;
  words: RegExp;
}

/** Words in mid-sentence, before 、, that carry a kind of their own. */
export interface Midword extends Ending {
  /** Whether the words are no kind of their own where a condition (…場合は) follows them. */
  guarded: boolean;
}

/** What a notice says of a provision it explains: …なければならないことを規定したものである, …べき旨を明確化したもの. */
const explained =
  '(?:こと|旨)を(?:規定し|定め|明確化し|明確にし|明示し|明らかにし|義務[付づ]け)たもの(?:である(?:こと)?)?';

/** Nouns that may follow a verb and what they are joined to: こと, ものとする, ものであること, である, こととしたものであること. */
const thing = `(?:${explained}|(?:もの|こと)?(?:と(?:する|した|される|された)(?:こと|もの(?:である(?:こと)?)?)?|である(?:こと)?|になる)?)`;

/** What follows verbs that say themselves what is ruled: を禁止したものである. In a past without it they tell what happened. */
const ruled = '(?:(?:こと|もの)(?:とする|である(?:こと)?)?)?';

/** An ending made of stems, with whatever thing may follow them. */
const ending = (kind: ModalityKind, stems: string, after = thing): Ending => ({
  kind,
  words: new RegExp(`(?:${stems})${after}$`, 'u'),
});

/** No word that asks before an ending: what is left only asks whether something is so, as supervisors do. */
const unasked = '(?<!(?:ど[のうこれ]|何|なに|いか[にが]|なぜ|誰|いつ).{0,36})';

/**
 * Endings by kind. The first that fits decides, so that narrow ones stand before wide ones: 必要はないこと before こと,
 * 算定できない before できない, 努めること before すること. Verbs in the present are left to `stativeWords` and
 * `presentWords`, because who acts decides between an order and a measure of the state.
 */
export const endings: readonly Ending[] = [
  ending('論点', '(?:必要|べき|重要)?(?:なの)?ではない(?:だろう)?か', ''),
  ending('提案', '(?:[てで]は|(?:考えられる|したい)が、?)(?:どう|いかが)(?:だろう)?か', ''),
  ending('その他', `${unasked}[てで]いるか[?？]?`, ''),
  ending('意見募集', '(?:御|ご)(?:議論|意見)(?:を)?(?:いただきたい|お願いしたい)', ''),
  ending('意見募集', '(?<!ほ|いずれ|明ら|わず|しか|な|どう)か[?？]?|[?？]', ''),

  ending(
    '禁止',
    '(?<!なく)[てで]は(?:ならない|いけない)|べきでは?ない|ないで(?:ください|いただきたい)',
  ),
  ending('許容', '要しない|要さない|必要(?:は|が|とし|とは?し)?ない|不要'),
  ending(
    '許容',
    '(?:差し?支え|差支え|支障|問題)(?:は|が)?ない|問わない|妨げない|妨げるもので(?:は)?ない',
  ),
  ending('許容', '[こそ]の限りで(?:は)?ない'),
  ending('許容', '(?:[てで]も?|ば|ことで|のみで)(?:よい|良い|よろしい|足りる|構わない|かまわない)'),

  ending(
    '努力義務',
    '努め(?:る|ている|ていただきたい|てください|なければならない|るべきである|るべき|られたい|る必要がある)|心掛ける|心がける',
  ),
  ending('義務', '(?:なければ|なくては|ねば)(?:ならない|いけない)'),
  ending(
    '推奨',
    'ましょう|望まれる|(?:望ましい|好ましい)(?:と(?:考える|考えられる|される|されている))?|推奨(?:する|される)|勧められる|ことが(?:期待される|(?:適当|適切)である)|ことを期待(?:する|したい)',
  ),

  // Matters, not orders: an item 「手術に関すること。」 names what a list is about.
  ending('その他', '(?:に関す|に係)ること', ''),
  // A rule about rules forbids nobody anything: 第２条の規定は、次の申請については、適用しない。
  ending('その他', '(?<=(?:規定|定め)は、.{0,60})適用(?:しない|されない)'),
  ending(
    'その他',
    '(?:から(?:施行|適用)する|従前の例による)(?:こと(?:とした(?:こと)?|とする)?)',
    '',
  ),
  // What something is not meant to be forbids nothing: 実施を求めるものではないこと。
  ending('その他', '(?:もの|わけ|趣旨)では?ないこと', ''),
  ending('禁止', '(?:算定|加算|請求|徴収)は?(?:しない|不可)'),
  ending('禁止', '(?:算定|加算)?(?:することは?|は)?(?:でき|出来|認められ|認め)ない'),
  ending(
    '禁止',
    '(?:と?は|使用|適用|実施|算入|請求|変更|併)しない|(?:行わ|取り扱わ|用い|求め|含め|みなさ|加え)ない',
  ),
  ending('禁止', '不可|禁止', '(?:とする)?'),
  ending('禁止', 'を禁止(?:する|した(?=こと|もの))', ruled),
  ending('義務', 'を義務[付づ]け(?:る|た(?=こと|もの))', ruled),
  ending('算定可', '(?:算定|加算)(?:(?:することが|は)?(?:できる|可能)(?:となる)?|可)'),
  ending('算定可', '(?:算定|加算)する', '(?:(?:もの|こと)(?:とする|である|であること))?'),
  ending('原則', 'を原則とする'),
  ending('算定可', '(?:算定|加算)の?対象と(?:なる|する)', ''),

  ending('定義', '(?:を|と)(?:いう|言う|総称する)'),
  ending('定義', 'を(?:指す|意味する)'),

  ending('現状認識', '(?:指摘|意見|声|報告)(?:が|も)(?:ある|あった)', ''),
  ending('現状認識', '(?:状況|状態|現状|傾向|課題|実態)(?:に|で|と)(?:も)?(?:ある|なっている)', ''),
  ending(
    '現状認識',
    '(?<!含ん|指し|異なっ)[てで](?:いる|いない|きた|きている)(?:ところである)?',
    '',
  ),
  ending('現状認識', '(?:不十分|不足|重要|課題|困難|急務)である|(?:が|も)(?:重要|急務|課題)', ''),
  ending('現状認識', '(?:との|といった)(?:指摘|意見|声)', ''),
  ending(
    '現状認識',
    '少なくない|多い|少ない|考えられる|見られる|みられる|うかがえる|懸念される',
    '',
  ),
  // Figures and what changes by itself: nobody is told to, ６割を占める, 普及が進む; 次の段階へ進む is a step.
  ending(
    '現状認識',
    'を(?:占める|[上下]回る)|に(?:とどまる|留まる|達する|上る|のぼる)|(?:が|も)(?:進む|続く|残る|広がる|高まる|強まる|増える|減る|[上下]がる|不足する)',
    '',
  ),
  ending('現状認識', '[ぁ-ん][ただ](?:ところである)?', ''),

  ending('許容', '(?<![許認])可', '(?:とする)?'),
  ending(
    '許容',
    '(?:でき|出来)る',
    `(?:${explained}|(?:もの|こと)と(?:する|した)(?:こと|もの(?:である(?:こと)?)?)?|ものである|ものであること|ものとされる)?`,
  ),
  ending('許容', '(?:よる|みなす|代える|省略する|[さわらたかま]せる)ことができること', ''),
  ending(
    '許容',
    'も可能であること|可能(?:とする|となる|である)?|認め(?:る|られる)',
    '(?:(?:もの|こと)と(?:する|した)(?:こと)?)?',
  ),

  ending(
    '義務',
    'こと(?:が|も)(?:必要|不可欠)である|必要がある|べき(?:である)?|を要する|要件とする|必須(?:である|とする)|ことが求められる',
  ),
  ending(
    '義務',
    '(?:届出|提出|報告|記載|同意|承認|申請|手続き?|説明|添付|確認|留意|配慮|注意)(?:が|も)必要(?:である|となる)?',
  ),
  ending('現状認識', '(?:が|も)(?:必要|不可欠|必要不可欠)(?:である|となる)?|が求められる', ''),
  ending('その他', '(?<=は、?)含ま(?:れ)?ないこと', ''),
  // Who or what does not do it is an item of a list: 公表を前提としないもの.
  ending('禁止', '[一-龠々]?[ぁ-ん]{1,2}ない(?:こと(?:とする|である)?|もの(?:とする|である))', ''),
  ending('義務', 'もの(?:とする|とすること|であること)|こと(?:とする|とすること|である)?', ''),
  ending(
    '義務',
    'お願い申し上げる|[かがさたなばまらわ]れたい|願いたい|いただきたい|(?:願い|お願いし|お願いいたし|いたし)ます|お願いする|ください',
    '',
  ),
];

/** Endings of bracketed sentences that only say how far words reach: に限る, を除く, を含む, 以下同じ. They carry no kind. */
export const reachWords =
  /(?:限る(?:ものとする)?|除く|含む|含まない|含める|含めない|同じ|参照(?:のこと)?|(?:も|と)同様(?:である|とする)?)$/u;

/** Verbs that state rather than order when they stand in the present: ある, なる, 含む, 該当する, 例による … */
export const stativeWords = new RegExp(
  `(?:${[
    'ある|なる|含む|含まれる|該当する|相当する|異なる|よる|基づく|準ずる|準じる|限る|除く|有する|属する',
    '生じる|存在する|伴う|(?:に|へと?)つながる|に資する|が始まる|(?<=[りし])得る|うる|減算する|例示する|予定する|予定|れる|含んでいる|指している|異なっている',
    '(?:別途|追って|後日|別に)(?:通知|連絡|示|定め|公表)(?:する|す|る)|次の(?:ように|とおり)定める',
    '改める|加える|削る|削除する|改正する|廃止する|適用する|施行する|繰り下げる|繰り上げる',
    '(?<!を)(?:増加|減少|低下|上昇|悪化|発症|関係|共通)する|影響を(?:与える|及ぼす)',
    '準用する|みなす|失う|目的とする|申し(?:上げ|添え)(?:る|ます)',
    // Who writes tells what is done herewith: 取りまとめたので通知する, 別添のとおり送付する.
    '(?<=(?:[のた](?:で|から)|別[添紙記](?:[0-9]{1,2})?のとおり|下記のとおり)、?(?:[^、に]{0,8}として)?)(?:通知|送付|お知らせ|連絡)する',
  ].join('|')})$`,
  'u',
);

/** What a text hopes to reach orders nobody anything, but is a measure where the State acts: 50％とすることを目指す。 */
export const goalWords = /を(?:目指|めざ)す$/u;

/** Verbs in the present a 通知 addresses to institutions: 説明する, 行う, 次のとおりとする. */
export const presentWords = /(?:する|[ぁ-ん一-龠々][うくぐすつぬぶむる])$/u;

const mid = (kind: ModalityKind, words: string, guarded = true): Midword => ({
  kind,
  words: new RegExp(`(?:${words})(?=、)`, 'gu'),
  guarded,
});

/** Kinds in mid-sentence: 退院に努め、 / 算定できるが、 / …ものとし、 */
export const midwords: readonly Midword[] = [
  mid('努力義務', '努め(?:るとともに|るほか|る(?:もの|こと)とし|つつ)?', false),
  mid('推奨', '望まし(?:いが|く)', false),
  mid('禁止', 'てはなら(?:ず|ないが)|でき(?:ず|ないが|ないものとし|ないこととし)'),
  mid(
    '許容',
    '(?:要しない|差し?支えない|必要はない|[てで]も?よい)(?:が|ものとし|こととし)|必要はなく',
  ),
  mid(
    '算定可',
    '(?:算定|加算)(?:し|する(?:が|ものとし|こととし|とともに)|(?:することが)?できる(?:が|ものとし|ものとするが))',
  ),
  mid('許容', '(?<!算定)(?<!算定することが)できる(?:が|ものとし|ものとするが|こととし)'),
  mid(
    '義務',
    'なければなら(?:ず|ないが)|(?<!できる|算定する|加算する|努める)(?:もの|こと)(?:とし|とするが)',
  ),
  mid('定義', '(?<=を)(?:いい|指し)'),
];

/** What is said to hold as a rule: 原則として, 原則、, 原則４年間とする; no 三原則, 原則論, 原則１から３まで or この原則以外. */
export const principleWords =
  /(?<![一-龠々])原則(?:として|(?=、)|(?<![こそ次]の原則)(?=[0-9]*[一-龠々](?<![論的通及又若並以上])))/gu;

/** A condition opened after mid-sentence words: they then belong to the condition, not to the sentence. */
export const conditionAhead =
  /(?:場合|とき|際|者|患者|病棟|病床|医療機関|診療所|病院|施設|日|期間)(?:で|に|は|が|を|の|、)/u;
