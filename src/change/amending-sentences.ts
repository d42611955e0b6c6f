/** Sentences of an amending text, each with the lines of new text under it. */
export function amendingSentences(text: string): { sentence: string; block: string[] }[] {
  const result: { sentence: string; block: string[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const last = result.at(-1);
    const takesBlock = last !== undefined && /次の[^「」]*(?:改め|加え)る$/u.test(last.sentence);
    if (takesBlock && !isDirection(line)) last.block.push(line);
    else for (const sentence of quotedSplit(line, '。')) result.push({ sentence, block: [] });
  }
  return result;
}

function isDirection(line: string): boolean {
  return /(?:改める|加える|削る|とする)。?$/u.test(line) && !/こと。?$/u.test(line);
}

/** Cuts a sentence into directions at the 、 after 改め, 削り, 加え, とし or 」に, outside quotations. */
export function directionsOf(sentence: string): string[] {
  const directions: string[] = [];
  let current = '';
  for (const piece of quotedSplit(sentence, '、')) {
    current = current === '' ? piece : `${current}、${piece}`;
    if (/(?:改め|削り|加え|とし|」に)$/u.test(piece)) {
      directions.push(current);
      current = '';
    }
  }
  if (current !== '') directions.push(current);
  return directions;
}

/** Splits at a mark that stands outside 「」. */
function quotedSplit(text: string, mark: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (character === '「') depth += 1;
    if (character === '」') depth -= 1;
    if (character === mark && depth === 0) {
      pieces.push(current);
      current = '';
    } else current += character;
  }
  return [...pieces, current].filter((piece) => piece !== '');
}
