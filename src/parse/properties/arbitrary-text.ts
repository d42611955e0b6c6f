import fc from 'fast-check';

/** Series of markers, top first, each a function from the ordinal (from 1) to the marker. */
type Ladder = ((ordinal: number) => string)[];

const wide = (ordinal: number) =>
  [...String(ordinal)].map((d) => '０１２３４５６７８９'[+d]).join('');
const pick = (series: string) => (ordinal: number) =>
  [...series][(ordinal - 1) % series.length] ?? '';
const kana = pick('アイウエオカキクケコサシスセソ');
const iroha = pick('イロハニホヘトチリヌルヲ');
const kanji = pick('一二三四五六七八九');
const circled = pick('①②③④⑤⑥⑦⑧⑨⑩⑪⑫');
const roman = pick('ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ');

const ladders: Ladder[] = [
  [(n) => `第${wide(n)}`, wide, (n) => `（${wide(n)}）`, circled, kana, (n) => `(${kana(n)})`],
  [(n) => `第${kanji(n)}`, kanji, iroha, (n) => `(${n})`, circled],
  [roman, wide, (n) => `（${wide(n)}）`, circled, kana],
  [(n) => `第${wide(n)}の３`, wide, (n) => `(${wide(n)})`, kana, (n) => `(${iroha(n)})`],
  [(n) => `第${n}章`, (n) => `第${n}節`, (n) => `Ｄ００${wide(n % 10)}`, (n) => `(${n})`, kana],
  [(n) => `問${wide(n)}`, () => '（答）', () => '・'],
];

const phrases = [
  '相談支援の体制',
  '病院は、地域の診療所と連携し、患者の療養を支援すること。',
  '次に掲げる要件を満たすこと。',
  '（１）に掲げる医師は、研修を修了していること（夜間を含む。）。',
  'ア及びイに定める記録を保存するよう努めること。',
  '原則として、年１回以上、会議を開催することが望ましい。',
  'なお、届出は、別添２の様式 13 の２を用いること。',
  '以下「連携病院」という。',
  '「連携病院の整備について」（平成 30 年７月 31 日）に基づき指定を受けた病院をいう。',
  '1 日に３回、(2)から(5)までの検査を行った場合に算定する。',
  'ＡＹＡ世代の患者に対する support を提供できないか。',
  '（略）',
  '※１ 注の付いた記載',
  '「会議」を「協議会」に改めてはどうか。',
  '以下の事項について追加してはどうか。',
];

const separators = [' ', '　', '', '\n', '\n\n', '  '];
const ends = ['\n', '\n\n', '\r\n', '\n- 3 -\n\f', '\n医－1\n\f', ' \n'];

const item = fc.record({
  depth: fc.nat(5),
  ordinal: fc.integer({ min: 1, max: 9 }),
  separator: fc.constantFrom(...separators),
  phrases: fc.array(fc.constantFrom(...phrases), { minLength: 0, maxLength: 2 }),
  end: fc.constantFrom(...ends),
  wrap: fc.nat(60),
});

function wrapAt(text: string, width: number): string {
  return width < 8 ? text : text.replace(new RegExp(`(.{${width}})`, 'gu'), '$1\n');
}

/** Notices in the manner of the family: a ladder of markers, bodies, wraps, torn labels, page breaks. */
export const noticeText = fc
  .record({ ladder: fc.constantFrom(...ladders), items: fc.array(item, { maxLength: 14 }) })
  .map(({ ladder, items }) =>
    items
      .map(({ depth, ordinal, separator, phrases: words, end, wrap }) => {
        const marker = ladder[depth % ladder.length]?.(ordinal) ?? '';
        return `${marker}${separator}${wrapAt(words.join(''), wrap)}${end}`;
      })
      .join(''),
  );

const hostile = [
  ...'（(）)「」『』【】〔〕＜＞。、・※○●◎ アイウロハ一二十百第章節款問答略ⅠⅱⅢ①⑳㊿⑴０1２9Ｄ-－〜～年月日',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\f',
  '\t',
  '\u3000',
  '\uFEFF',
  '\u0000',
  '\u200b',
  '\u00ad',
  '\u0001',
  '𠮟',
  '\uD842',
  '葛\u{E0100}',
  '（略）',
  '第１',
  'Ｄ００４－２',
  '以下同じ',
  '前項',
];

const digits = fc
  .array(fc.constantFrom(...'0１2９〇一十百千.,、 '), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));

/** Digits in any order where a number is expected: ００ 分の 〇以上, 1日に.9回以内. */
const quantity = fc
  .tuple(fc.constantFrom('', '年', '1 日に'), digits, fc.constantFrom('分の', '人', '回'), digits)
  .chain((parts) => fc.constantFrom('以上', '以内', '').map((bound) => [...parts, bound].join('')));

/** Anything at all that markers, brackets, breaks and broken characters can be put together to. */
export const hostileText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...hostile) }, quantity), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** A notice somebody has damaged: pieces cut out, doubled, swapped or filled with what does not belong there. */
export const damagedText = fc
  .record({
    text: noticeText,
    cuts: fc.array(fc.record({ at: fc.nat(400), length: fc.nat(12), by: hostileText }), {
      maxLength: 3,
    }),
  })
  .map(({ text, cuts }) =>
    cuts.reduce((whole, { at, length, by }) => {
      const start = whole.length === 0 ? 0 : at % whole.length;
      return whole.slice(0, start) + by.slice(0, 8) + whole.slice(start + length);
    }, text),
  );
