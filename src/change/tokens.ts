/** Cuts a text into words; joined again they give the text. */
export type Tokenize = (text: string) => string[];

/** Cuts at words of the language, each given term staying in one piece. Runs where `Intl.Segmenter` is the build's own. */
export function wordTokenizer(terms: readonly string[]): Tokenize {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
  const known = [...new Set(terms)]
    .filter((term) => term !== '')
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const words = (text: string): string[] => [...segmenter.segment(text)].map((s) => s.segment);
  if (known.length === 0) return words;
  const pattern = new RegExp(`(${known.map(escaped).join('|')})`, 'u');
  return (text) =>
    text.split(pattern).flatMap((piece, index) => {
      if (piece === '') return [];
      return index % 2 === 1 ? [piece] : words(piece);
    });
}

function escaped(term: string): string {
  return term.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}

/** Lengths of the words of each text, as the build cut them. */
export type TokenLengths = Readonly<Record<string, readonly number[]>>;

/** Records how the build cuts these texts, for a browser whose own segmenter may cut otherwise. */
export function tokenLengths(texts: Iterable<string>, tokenize: Tokenize): TokenLengths {
  return Object.fromEntries(
    [...new Set(texts)].map((text) => [text, tokenize(text).map((token) => token.length)]),
  );
}

/** Cuts texts as recorded by the build; a text it has not seen stays in one piece. */
export function recordedTokenizer(lengths: TokenLengths): Tokenize {
  return (text) => {
    let at = 0;
    return (lengths[text] ?? [text.length]).map((length) => text.slice(at, (at += length)));
  };
}
