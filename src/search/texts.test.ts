import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedFiles, Texts } from './texts.ts';

function loaded(files: readonly string[]): Texts {
  const texts = new Texts();
  for (const file of files) texts.add(file);
  return texts;
}

test('every string is found in the records that hold it, in their order, and never across two', async () => {
  const word = fc.string({ unit: fc.constantFrom('が', 'ん', '診', '療', ' '), maxLength: 6 });
  const corpora = fc.array(word, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(corpora, fc.array(word), async (records, needles) => {
      const texts = loaded(foldedFiles(records));
      expect(texts.count).toBe(records.length);
      for (const needle of needles.filter((one) => one !== '')) {
        expect(await texts.find(needle)).toEqual(
          records.flatMap((text, at) => (text.includes(needle) ? [at] : [])),
        );
      }
    }),
  );
});

test('a large corpus comes in few files, the first of them small', async () => {
  const records = Array.from({ length: 20_000 }, (_, at) => `第${String(at).padStart(38, '〇')}号`);
  const files = foldedFiles(records);
  expect(files.map((file) => file.split('\n').length)).toEqual([200, 800, 3200, 12800, 3000]);
  expect(await loaded(files).find('19999号')).toEqual([19_999]);
});

test('before all is loaded, what is found is right for the records loaded', async () => {
  const records = Array.from({ length: 600 }, (_, at) =>
    (at % 2 === 0 ? '緩和ケア' : '地域連携').padEnd(40, '等'),
  );
  const texts = loaded(foldedFiles(records).slice(0, 1));
  expect(texts.count).toBe(200);
  expect(await texts.find('連携')).toHaveLength(100);
});
