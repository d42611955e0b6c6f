import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { make } from './testing.ts';

interface GoldSentence {
  /** Line on which the sentence ends, and its last words. */
  line: number;
  ends: string;
  /** Kinds in the order of their words, as a reader gives them. */
  kinds: string[];
  /** Who is named as acting, `null` where nobody is. */
  actor: string | null;
}

const gold = JSON.parse(
  readFileSync(new URL('gold/sentences.json', import.meta.url), 'utf8'),
) as GoldSentence[];

test('every sentence of the source is read as a careful reader reads it', () => {
  const { knowledge } = make('content');
  const read = (knowledge?.clauses ?? []).flatMap((row) =>
    row.sentences.map(({ start, end, line, modality, actor }) => ({
      ...{ line, text: row.text.slice(start, end), isTitle: row.kind === 'heading' },
      kinds: modality.map(({ kind }) => kind),
      actor: actor?.text ?? null,
    })),
  );
  const matched = new Set<(typeof read)[number]>();
  const matrix = new Map<string, number>();
  const count = (expected: string[], found: string[]) => {
    const key = `${expected.join('・') || '－'} → ${found.join('・') || '－'}`;
    matrix.set(key, (matrix.get(key) ?? 0) + 1);
  };
  for (const { line, ends, kinds, actor } of gold) {
    const candidates = read.filter((row) => row.line === line && row.text.endsWith(ends));
    const found = candidates.find((row) => row.kinds.join() === kinds.join()) ?? candidates[0];
    if (found !== undefined) matched.add(found);
    count(kinds, found?.kinds ?? ['見つからない']);
    expect(found?.actor, `actor on line ${line}`).toBe(actor);
  }
  // What is left are titles, items of the overview and notes of what is left out: they ask for nothing.
  const others = read.filter((row) => !matched.has(row)).map(({ kinds }) => kinds.join('・'));
  expect(new Set(others)).toEqual(new Set(['', 'その他']));
  expect([...matrix].map(([cell, sentences]) => `${cell}: ${sentences}`).sort())
    .toMatchInlineSnapshot(`
    [
      "その他 → その他: 1",
      "努力義務 → 努力義務: 2",
      "努力義務・義務 → 努力義務・義務: 1",
      "国の施策 → 国の施策: 6",
      "定義 → 定義: 1",
      "意見募集 → 意見募集: 6",
      "推奨 → 推奨: 1",
      "提案 → 提案: 6",
      "現状認識 → 現状認識: 10",
      "義務 → 義務: 15",
      "論点 → 論点: 1",
      "－ → －: 1",
    ]
  `);
});
