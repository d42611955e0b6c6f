const separator = '\u200b';
const letterOrNumber = /^[\p{L}\p{N}]$/u;

/**
 * The text Pagefind indexes: every folded character a token of its own. Pagefind drops or rewrites punctuation, symbols,
 * blanks and letters with marks, on both sides differently; those become a word of letters (`、` → `qdaab`), so that no
 * table of characters is needed and any query of one character or more is exact.
 */
export function indexContent(folded: string): string {
  return [...folded].map(token).join(separator);
}

/** The phrase that finds a folded string in the index. */
export function indexPhrase(folded: string): string {
  return `"${[...folded].map(token).join(' ')}"`;
}

function token(character: string): string {
  const keepsItself = letterOrNumber.test(character) && withoutMarks(character) === character;
  return keepsItself ? character : spelledOut(character);
}

/** As Pagefind normalises words: decomposed, marks dropped, dakuten kept. */
function withoutMarks(character: string): string {
  const stripped = character.normalize('NFD').replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return /[\u3099\u309a]/u.test(stripped) ? stripped.normalize('NFC') : stripped;
}

/** Hexadecimal code point in the letters a to p: a digit would be indexed as a word of its own. */
function spelledOut(character: string): string {
  const digits = (character.codePointAt(0) ?? 0).toString(16);
  return `q${[...digits].map((digit) => String.fromCharCode(0x61 + parseInt(digit, 16))).join('')}`;
}
