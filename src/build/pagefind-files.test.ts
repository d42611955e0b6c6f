import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fold } from '../search/fold.ts';
import { pagefindFind, type PagefindIndex } from '../search/pagefind-find.ts';
import type { Find } from '../search/evaluate.ts';
import { pagefindFiles } from './pagefind-files.ts';

const texts = [
  '地域の医療機関から紹介されたがん患者の受入れを行うこと。',
  '２次医療圏内の緩和ケア病棟や在宅緩和ケアが提供できる診療所等のマップやリストを作成する等',
  '（「地域連携の推進体制」に変更してはどうか）',
  'がん診療連携拠点病院等と地域の医療機関等が作成する診療役割分担表、共同診療計画表',
  'Adolescent and Young Adult：思春期と若年成人',
  '小児がん、ＡＹＡ（※）世代のがん',
  '⑥ 病病連携・病診連携の協力体制',
  '患者のフォローアップ のあり方',
  '{process.exit()} <script>alert(1)</script> import x',
  '"引用" と “引用” と _下線_ と a-b と camelCase と 2-3_4',
  'café cafe\u0301 cafe が か\u3099 ゛ 각 𠮷野家 😀 👨‍👩‍👧 ␣ \ue000',
  '1',
  '。',
];

let folder = '';
let find: Find;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shishin-search-'));
  for (const [path, content] of await pagefindFiles(texts.map(fold))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  vi.stubGlobal('fetch', async (address: string) => {
    const path = fileURLToPath(address.split('?')[0] ?? '');
    return new Response(new Uint8Array(await readFile(path)));
  });
  const address = pathToFileURL(join(folder, 'pagefind.js')).href;
  const module = (await import(/* @vite-ignore */ address)) as {
    createInstance(options: object): PagefindIndex & { init(): Promise<void> };
  };
  const index = module.createInstance({ exactDiacritics: true });
  await index.init();
  find = await pagefindFind(index);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

/** Written for the test alone: containment in the folded text. */
function containing(needle: string): number[] {
  return texts.flatMap((text, at) => (fold(text).includes(needle) ? [at] : []));
}

async function found(needle: string): Promise<number[]> {
  return [...(await find(needle))].toSorted((a, b) => a - b);
}

test('every single character finds exactly the records that hold it', async () => {
  for (const character of new Set(texts.map(fold).join(''))) {
    if (fold(character) !== character) continue;
    expect(await found(character), character).toEqual(containing(character));
  }
});

test.each([
  ...[
    'がん',
    '次医療',
    '病病連携',
    '緩和ケア',
    '"',
    '_',
    '-',
    '<script>',
    'young adult',
    'e',
    'é',
    '😀',
  ],
  ...['camel', '2-3', '。', '、', 'qdaab', '存在しない', '(※)', 'の', 'd y', '\ue000', '👨‍👩‍👧'],
])('%j is found where it stands and nowhere else', async (needle) => {
  expect(await found(fold(needle))).toEqual(containing(fold(needle)));
});

test('every part of every text is found where it stands and nowhere else', async () => {
  const places = fc.tuple(fc.nat(texts.length - 1), fc.nat(80), fc.integer({ min: 1, max: 12 }));
  await fc.assert(
    fc.asyncProperty(places, async ([text, start, length]) => {
      const characters = [...fold(texts[text]!)];
      const from = start % characters.length;
      const needle = fold(characters.slice(from, from + length).join(''));
      fc.pre(needle !== '');
      expect(await found(needle)).toEqual(containing(needle));
    }),
    { numRuns: 300 },
  );
});
