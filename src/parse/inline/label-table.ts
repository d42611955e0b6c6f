import type { NumeralAlphabet } from '../../model/numeral.ts';

const arabic = '[0-9]{1,4}';
/** Numerals in kanji, whose nought is printed 〇 or as the circle ○: 第二〇条, 第二○条. */
const kanji = '[一二三四五六七八九十百][〇○一二三四五六七八九十百]{0,4}';
const counters = '(?![0-9人名回件日年月か月箇つ％%点円床種歳級時分週例])';
/** Words that may follow a branch in kanji, though they begin with kanji themselves: 第六条の十二及び, 第九条の二十五中「. */
const afterKanji = '第|及び|又は|並びに|若しくは|各号|[前後]段|本文|中(?:第|(?![一-龠々]))';
const branch = `(?:(?:の|-)(?:${arabic}${counters}|${kanji}(?=${afterKanji}|[^一-龠々]|$)))*`;

interface Named {
  series: string;
  /** The first group is the number, the second its branches. */
  words: RegExp;
}

const named = (series: string, before: string, after = ''): Named => ({
  series,
  words: new RegExp(`${before}(${arabic}|${kanji})${after}(${branch})`, 'uy'),
});
const unit = (series: string, letter: string, next = ''): Named =>
  named(series, '第', `${letter}${next}`);

/** Labels that words name, in the order they are tried. 第N項 and 第N号 count in a law, not in a ladder of markers. */
export const namedLabels: readonly Named[] = [
  named('form', '(?:別紙|別記|別添|参考)?様式第?', '号?'),
  named('annex', '(?:別添|別紙|別記)(?!様式)第?'),
  named('annex-table', '別表第?'),
  unit('book', '編', '(?![集成])'),
  unit('chapter', '章'),
  unit('part', '部', '(?![会分位署門隊長局員数])'),
  unit('section', '節'),
  unit('subsection', '款'),
  unit('division', '目', '(?![的標次])'),
  unit('article', '条', '(?!件)'),
  unit('law-paragraph', '項', '(?!目)'),
  unit('law-item', '号', '(?![室機棟])'),
  named(
    'dai',
    '第',
    '(?![0-9一二三四五六七八九十百次回期種級者位類版相度線号年月日世代段子問条例欄]|学[年期級]|四半期|\\.[0-9])',
  ),
  named('question', '問'),
  named('remark', '注', '(?![射意])'),
];

/** Names of annexes and 附則 without a number, where what follows leads into them. */
export const unnumbered: readonly [RegExp, string][] = [
  [
    /(?:別添|別紙|別記|別表)(?=(?:のとおり|に(?:定め|掲げ|示|よ|規定)|を参照|の(?:様式|第|[0-9(])))/uy,
    'annex',
  ],
  [/附則(?=第)/uy, 'supplement'],
];

/** `通則`, `通則５`. */
export const general = /通則(?:([0-9]{1,2})|(?=の))/uy;
/** `A101-2`. */
export const code = /(?<![A-Za-z0-9-])([A-Z])([0-9]{3})((?:-[0-9]{1,2})*)(?![0-9])/uy;
/** `2.1.3`, `3-1-1`, with a stop behind it where a path goes on: 2.1.の(1). */
export const decimal =
  /(?<![0-9.,-])[0-9]{1,2}(?:(?:\.[0-9]{1,2}){1,3}|(?:-[0-9]{1,2}){1,3}(?!-))(?![0-9]|\.(?![(のにで])|,[0-9])/uy;
/** `３`, `３の２`. A stop before a number makes it part of another, except behind a roman one: Ⅱ．１. */
export const number = new RegExp(
  `(?<![0-9,-])(?<![^Ⅰ-Ⅻ]\\.)([0-9]{1,3})(${branch})(?![0-9.,]?[0-9])`,
  'uy',
);
/** `一`, `一の二`, where no word holds them. */
export const kanjiNumber = new RegExp(
  `(?<![一-龠々])(${kanji})(?:の(${kanji})(?![一-龠々]))?(?![一-龠々])`,
  'uy',
);

/** Alphabets of labels in brackets or marks of their own, and the series they count in. */
export const bracketed: readonly [NumeralAlphabet, string][] = [
  ['arabic', 'paren'],
  ['kanji', 'paren-kanji'],
  ['katakana', 'paren-katakana'],
  ['iroha', 'paren-iroha'],
  ['romanUpper', 'paren-roman'],
  ['romanLower', 'paren-roman-lower'],
  ['latinLower', 'paren-latin'],
];

/** Alphabets of labels of one character that ends by itself: ①, ⑴. */
export const glyphs: readonly [NumeralAlphabet, string][] = [
  ['circled', 'circled'],
  ['circledBlack', 'circled-black'],
  ['parenthesised', 'paren'],
  ['parenthesisedKanji', 'paren-kanji'],
  ['circledKatakana', 'circled-katakana'],
  ['parenthesisedLatin', 'paren-latin'],
  ['circledLatin', 'circled-latin'],
];

/** Alphabets of single letters: ア, イ. */
export const letters: readonly [NumeralAlphabet, string][] = [
  ['katakana', 'katakana'],
  ['iroha', 'iroha'],
];

/** What leads on from Ⅱ in one label: Ⅱ-３-２. */
export const romanBranches = /(?:-[0-9]{1,2}(?![0-9]))+/uy;
