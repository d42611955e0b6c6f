import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordRow } from '../../src/model/knowledge-base.ts';
import { fold } from '../../src/search/fold.ts';

/** Numbers from 0 to 1, the same in every run. */
function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Characters of a record at most: 20,000 then weigh 0.5 MB compressed, as those of the guide did. */
const longest = 108;

/** Paragraphs of the text files of a folder, of a length that clauses have. */
export function paragraphsOf(folder: string): string[] {
  return globSync('**/*.txt', { cwd: folder })
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/(?<=。)\s*\n/u))
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/gu, '').trim())
    .filter((paragraph) => paragraph.length >= 20 && paragraph.length <= longest);
}

/**
 * A number of records: the real ones, then others whose texts join sentences of the real texts, or of paragraphs given,
 * each with numbers of its own so that no two are the same.
 */
export function growRecords(
  real: readonly RecordRow[],
  paragraphs: readonly string[],
  count: number,
): RecordRow[] {
  const random = randomNumbers(1);
  const texts = [...real.map(({ text }) => text), ...paragraphs];
  const sentences = texts
    .flatMap((text) => text.match(/[^。]+。?/gu) ?? [])
    .filter((sentence) => sentence.length <= longest / 2);
  const pick = (): string => sentences[Math.floor(random.next().value * sentences.length)] ?? '';
  const rows = real.slice(0, count);
  for (let at = rows.length; at < count; at += 1) {
    const model = real[at % real.length];
    if (model === undefined) break;
    const text = paragraphs[at - real.length] ?? `${pick()}${pick()}第${String(at)}号。`;
    const id = `${model.id}/x${String(at)}`;
    const url = model.url.replace(model.id, id);
    rows.push({ ...model, id, url, text, order: at });
  }
  return rows;
}

/** Parts of the texts to search for, two characters or more, from frequent to unique. */
export function pickQueries(rows: readonly RecordRow[], count: number): string[] {
  const random = randomNumbers(2);
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  const queries = new Set<string>();
  while (queries.size < count) {
    const text = rows[below(rows.length)]?.text ?? '';
    const words = fold(text).match(/[\p{scx=Han}\p{scx=Kana}]{2,12}/gu) ?? [];
    const word = words[below(words.length)];
    if (word !== undefined) queries.add(word.slice(0, 2 + below(9)));
  }
  return [...queries];
}
