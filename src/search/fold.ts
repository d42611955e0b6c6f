const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const cjk = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}]`;
const spaceBesideCjk = new RegExp(String.raw`(?<=${cjk})\s+|\s+(?=${cjk})`, 'gu');

/**
 * The searched form of a text, one for index, query and tests: NFKC over the whole string, lower case, default-ignorable
 * characters removed, white space beside a CJK character removed (「フォローアップ のあり方」), other white space as one blank.
 */
export function fold(text: string): string {
  return closeSpaces(foldCharacters(text)).trim();
}

/** The part of folding that looks at no white space: width, case, invisible characters. */
export function foldCharacters(text: string): string {
  return text
    .replace(ignorable, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(ignorable, '');
}

function closeSpaces(text: string): string {
  return text.replace(spaceBesideCjk, '').replace(/\s+/gu, ' ');
}
