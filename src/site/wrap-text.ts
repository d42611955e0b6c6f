const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const neverFirst = /^[、。，．）」』】・：；！？ーぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const wide = /[^\u0020-\u007e\uff61-\uff9f]/u;

/** Width of a text in em: full-width characters count 1, others 0.55. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (wide.test(character) ? 1 : 0.55), 0);
}

/** Breaks a text into lines of at most `limit` em, at word boundaries; a longer word is broken inside. */
export function wrapText(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words(text, limit)) {
    if (line !== '' && widthOf(line + word) > limit && !neverFirst.test(word)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line];
}

/** At most `most` lines, the last ending in 「…」 where text is left out. */
export function wrapLines(text: string, limit: number, most: number): string[] {
  const lines = wrapText(text, limit);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (widthOf(`${last.join('')}…`) > limit) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('')}…`];
}

function words(text: string, limit: number): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) =>
    widthOf(segment) > limit ? [...segment] : [segment],
  );
}
