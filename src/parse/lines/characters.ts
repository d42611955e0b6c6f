const blankChars = ' 　\t\f\v\u00a0\u2002\u2003\u2009';

/** Whether a character is white space other than a line break; a form feed is one. */
export function isBlank(char: string | undefined): boolean {
  if (char === undefined || char === '' || char > '\u3000') return false;
  return blankChars.includes(char);
}

/** Format and control characters but line breaks, and but NUL, which is shown. */
const invisible = /[\u0001-\u0009\u000e-\u001f\u007f-\u009f\p{Cf}]/u;

/** Whether a character prints nothing and parts no words: the byte order mark, soft hyphens, blanks of no width, controls. */
export function isInvisible(char: string | undefined): boolean {
  if (char === undefined || (char >= ' ' && char <= '~') || isBlank(char)) return false;
  return invisible.test(char);
}

/** Whether a character is written full width: kana, kanji, full-width forms and their punctuation. */
export function isWide(char: string | undefined): boolean {
  if (char === undefined || char === '') return false;
  const code = char.charCodeAt(0);
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2e80 && code <= 0xd7ff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    '※―…‥→←↑↓○●◎◇◆□■△▲▽▼★☆ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹαβγ×÷±≧≦'.includes(char)
  );
}

/** Whether a character is kana or kanji, which stand without blanks between them. */
export function isJapanese(char: string | undefined): boolean {
  return (
    char !== undefined &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・「」『』（）]/u.test(char)
  );
}

/** Whether a character is a letter or digit of ASCII. */
export function isAsciiWord(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char);
}

/** A text without the blanks that spread out its kana and kanji. */
export function withoutSpread(text: string): string {
  let closed = '';
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text[at]) && isJapanese(text[at - 1]) && isJapanese(text[at + 1])) continue;
    closed += text[at] ?? '';
  }
  return closed;
}

/** Width in columns of a fixed-width page: 2 for full-width characters, 1 for others. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += isWide(text[at]) ? 2 : 1;
  return width;
}
