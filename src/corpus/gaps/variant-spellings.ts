/** Spellings any public document may print in two ways, printed → usual. Words of a subject stand in its descriptor. */
export const variantSpellings: Readonly<Record<string, string>> = {
  出来る: 'できる',
  出来ない: 'できない',
  下さい: 'ください',
  更に: 'さらに',
  障がい: '障害',
  充分: '十分',
  取組み: '取組',
  取り組み: '取組',
  受け入れ: '受入れ',
};
