import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';
import { contentFolder, make } from './testing.ts';

const descriptor = (id: string, version: string, published: string) => `id: ${id}
title: 相談体制の指針（${id}）
published: ${published}
works:
  soudan: { title: 相談体制の指針, short: 指針, kind: guideline, version: ${version} }
default: { work: soudan }
`;

const first = `１ 体制
① 患者及びその家族の相談に応じる窓口を設けること。
② 窓口の場所と受付時間を患者にわかりやすく周知すること。
（※③については別資料にて記載）
④ 相談の記録を三年間保存するよう努めること。
`;

/** Ids, numbers and printings of the clauses of a knowledge base. */
const clauses = (knowledge: Omit<KnowledgeBase, 'records'> | null) =>
  knowledge?.clauses
    .filter(({ kind }) => kind !== 'heading' && kind !== 'omission')
    .map(({ id, label, status, text, printings }) =>
      [id, label, status, printings.map(({ source }) => source).join('・'), text.slice(0, 12)].join(
        ' | ',
      ),
    );

test('a second source of the same version adds printings, and the text the first one lacks', () => {
  const root = contentFolder({
    'sources/ichi/source.txt': first,
    'sources/ichi/source.yaml': descriptor('ichi', '現行', '2026-01-10'),
    'sources/ni/source.txt':
      '１ 体制\n② 窓口の場所と受付時間を患者にわかりやすく周知すること。\n③ 電話による相談にも応じること。\n',
    'sources/ni/source.yaml': descriptor('ni', '現行', '2026-01-11'),
  });
  const { knowledge } = make(root);
  expect(knowledge?.works.map(({ id, sources, follows }) => [id, sources, follows])).toEqual([
    ['soudan', ['ichi', 'ni'], null],
  ]);
  expect(clauses(knowledge)).toMatchInlineSnapshot(`
    [
      "soudan/n1/c1 | １① | printed | ichi | 患者及びその家族の相談に",
      "soudan/n1/c2 | １② | printed | ichi・ni | 窓口の場所と受付時間を患",
      "soudan/n1/c3 | １③ | printed | ni | 電話による相談にも応じる",
      "soudan/n1/c4 | １④ | printed | ichi | 相談の記録を三年間保存す",
    ]
  `);
  expect(knowledge?.gaps.filter(({ kind }) => kind === 'missing-clause')).toEqual([]);
});

test('a source of a later version is a text of its own that follows the first', () => {
  const root = contentFolder({
    'sources/ichi/source.txt': first,
    'sources/ichi/source.yaml': descriptor('ichi', '現行', '2026-01-10'),
    'sources/r8/source.txt':
      '１ 体制\n① 相談支援の責任者を置くこと。\n② 患者及びその家族の相談に応じる窓口を設けること。\n',
    'sources/r8/source.yaml': descriptor('r8', '改正後', '2026-10-01'),
  });
  const { knowledge } = make(root);
  expect(knowledge?.works.map(({ id, sources, follows }) => [id, sources, follows])).toEqual([
    ['soudan', ['ichi'], null],
    ['soudan-r8', ['r8'], 'soudan'],
  ]);
  expect(clauses(knowledge)).toMatchInlineSnapshot(`
    [
      "soudan/n1/c1 | １① | printed | ichi | 患者及びその家族の相談に",
      "soudan/n1/c2 | １② | printed | ichi | 窓口の場所と受付時間を患",
      "soudan/n1/c3 | １③ | gap |  | ",
      "soudan/n1/c4 | １④ | printed | ichi | 相談の記録を三年間保存す",
      "soudan-r8/n1/c1 | １① | printed | r8 | 相談支援の責任者を置くこ",
      "soudan-r8/n1/c2 | １② | printed | r8 | 患者及びその家族の相談に",
    ]
  `);
});

test('ids survive renumbering and rewording, are never reused, and stay when a clause is gone', () => {
  const root = contentFolder({
    'sources/ichi/source.txt': first,
    'sources/ichi/source.yaml': descriptor('ichi', '現行', '2026-01-10'),
  });
  const run = (text: string) => {
    writeFileSync(join(root, 'sources/ichi/source.txt'), text);
    const made = make(root);
    const ids = made.files?.find(({ path }) => path === 'ids.json');
    writeFileSync(join(root, 'ids.json'), String(ids?.content));
    return clauses(made.knowledge);
  };
  run(first);
  expect(
    run(`１ 体制
① 相談支援の責任者を置くこと。
② 患者及びその家族の相談に応じる窓口を設けること。
③ 窓口の場所と受付時間を患者及びその家族にわかりやすく周知すること。
`),
  ).toMatchInlineSnapshot(`
    [
      "soudan/n1/c1-2 | １① | printed | ichi | 相談支援の責任者を置くこ",
      "soudan/n1/c1 | １② | printed | ichi | 患者及びその家族の相談に",
      "soudan/n1/c2 | １③ | printed | ichi | 窓口の場所と受付時間を患",
      "soudan/n1/c3 | １③ | retired |  | ",
      "soudan/n1/c4 | １④ | retired |  | 相談の記録を三年間保存す",
    ]
  `);
  expect(run(first)).toMatchInlineSnapshot(`
    [
      "soudan/n1/c1 | １① | printed | ichi | 患者及びその家族の相談に",
      "soudan/n1/c2 | １② | printed | ichi | 窓口の場所と受付時間を患",
      "soudan/n1/c3 | １③ | gap |  | ",
      "soudan/n1/c4 | １④ | printed | ichi | 相談の記録を三年間保存す",
      "soudan/n1/c1-2 | １① | retired |  | 相談支援の責任者を置くこ",
    ]
  `);
});

test('a part that is nothing but a mark is named by it, above its clauses too', () => {
  const root = contentFolder({
    'sources/ichi/source.txt': '（別添）\n１ 体制\n① 相談の窓口を設けること。\n',
    'sources/ichi/source.yaml': descriptor('ichi', '現行', '2026-01-10'),
  });
  const rows = make(root).knowledge?.clauses.map(({ label, text, headings }) => [
    label,
    text,
    headings.map((heading) => heading.label || heading.text).join(' › '),
  ]);
  expect(rows).toMatchInlineSnapshot(`
    [
      [
        "（別添）",
        "",
        "",
      ],
      [
        "（別添）１",
        "体制",
        "（別添）",
      ],
      [
        "（別添）１①",
        "相談の窓口を設けること。",
        "（別添） › （別添）１",
      ],
    ]
  `);
});
