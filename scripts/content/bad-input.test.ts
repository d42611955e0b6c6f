import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asLines, contentCopy, contentFolder, make } from './testing.ts';

const text =
  '１ 体制\n（１）相談\n① 相談の窓口を設けること。\n② 窓口を患者に周知するよう努めること。\n';
const descriptor = `id: soudan
title: 相談体制の指針
works:
  soudan: { title: 相談体制の指針, short: 指針, kind: guideline, version: 現行 }
default: { work: soudan }
`;

/** What a run says of one source with these files; nothing may be written. */
function errorsOf(files: Record<string, string | Uint8Array>): string[] {
  const root = contentFolder(files);
  const made = make(root);
  expect(made.files).toBeNull();
  return asLines(made.messages, root);
}

test('a source with its descriptor becomes a knowledge base', () => {
  const root = contentFolder({
    'sources/soudan/source.txt': text,
    'sources/soudan/source.yaml': descriptor,
  });
  const made = make(root);
  expect(asLines(made.messages, root)).toEqual([]);
  expect(made.knowledge?.clauses.map(({ id, label, text: words }) => [id, label, words])).toEqual([
    ['soudan/n1', '１', '体制'],
    ['soudan/n1/p1', '１（１）', '相談'],
    ['soudan/n1/p1/c1', '１（１）①', '相談の窓口を設けること。'],
    ['soudan/n1/p1/c2', '１（１）②', '窓口を患者に周知するよう努めること。'],
  ]);
});

test('a missing descriptor', () => {
  expect(errorsOf({ 'sources/soudan/source.txt': text })).toMatchInlineSnapshot(`
    [
      "sources/soudan/source.txt:1:1 Unexpected source without descriptor, expected sources/soudan/source.yaml (descriptor-missing) Run \`npm run add-source -- FILE --id soudan\`, or write the descriptor by hand.",
    ]
  `);
});

test('a descriptor that is no YAML', () => {
  const broken = descriptor.replace('title: 相談', 'title: [相談');
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': broken }))
    .toMatchInlineSnapshot(`
    [
      "sources/soudan/source.yaml:3:1 Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ] (descriptor-malformed) Correct the YAML at this place.",
    ]
  `);
});

test('a descriptor with entries that are missing, unknown or of the wrong form', () => {
  const wrong = descriptor
    .replace('kind: guideline', 'kind: notice')
    .replace('title: 相談体制の指針\n', 'titel: 相談体制の指針\n');
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': wrong }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:1:1 Unexpected end of the file, expected \`title\` (descriptor-malformed) Write the entry in the form of the other files of its kind in \`content/\`.",
        "sources/soudan/source.yaml:4:46 Unexpected value of \`works.soudan.kind\`: Invalid option: expected one of "guideline"|"plan"|"deck"|"law" (descriptor-malformed) Write the entry in the form of the other files of its kind in \`content/\`.",
        "sources/soudan/source.yaml:2:8 Unexpected entry \`titel\` (descriptor-malformed) Remove the entry, or correct its spelling.",
      ]
    `);
});

test('a descriptor that names works, columns, titles and lines the source does not have', () => {
  const elsewhere = `${descriptor}columns: [{ title: 地域病院の欄, label: 地域病院, work: chiiki }]
slides: [{ title: まとめ, stands: after, captions: { 課題: state } }]
charts: [{ lines: 2-90, order: [2, 99] }]
ladder: [number, numbers]
`;
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': elsewhere }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:6:47 Unexpected work \`chiiki\`, expected one of soudan (descriptor-unknown-work) Name a work of \`works\`, or add it there.",
        "sources/soudan/source.yaml:6:20 Unexpected title 「地域病院の欄」, expected words the source prints (descriptor-unknown-column) Copy the title from the source.",
        "sources/soudan/source.yaml:7:19 Unexpected title 「まとめ」, expected words the source prints (descriptor-unknown-title) Copy the title from the source.",
        "sources/soudan/source.yaml:7:55 Unexpected title 「課題」, expected words the source prints (descriptor-unknown-title) Copy the title from the source.",
        "sources/soudan/source.yaml:8:19 Unexpected lines 2-90, expected lines of the source from 1 to 4 (descriptor-unknown-line) Correct the line numbers.",
        "sources/soudan/source.yaml:8:36 Unexpected lines 99-99, expected lines of the chart from 2 to 90 (descriptor-unknown-line) Correct the line numbers.",
        "sources/soudan/source.yaml:9:18 Unexpected series \`numbers\`, expected one of annex, annex-table, form, book, chapter, part, section, subsection, division, article, dai, dai-kanji, roman, latin-upper, question, answer, answer-open, step, number, number-stopped, number-angular, kanji, number-paren, paren, paren-kanji, latin-upper-paren, paren-latin-upper, paren-roman, circled, circled-black, circled-latin, katakana, iroha, katakana-paren, paren-katakana, paren-iroha, circled-katakana, roman-lower, roman-lower-paren, paren-roman-lower, latin, latin-paren, paren-latin, example, remark, annex-paren, form-paren, frame, supplement, circle, disc, double-circle, square, filled-square, triangle, arrow, check, symbol, dot, double-arrow, dash, note, decimal-2, decimal-3, decimal-4, code, angle (descriptor-unknown-series) Name a series of markers.",
      ]
    `);
});

test('a descriptor that names what every object of JavaScript has, such as `constructor`', () => {
  const named = descriptor.replace('default: { work: soudan }', 'default: { work: constructor }');
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': named }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:5:18 Unexpected work \`constructor\`, expected one of soudan (descriptor-unknown-work) Name a work of \`works\`, or add it there.",
      ]
    `);
});

test('a descriptor whose words are blanks, or no characters at all', () => {
  const blank = descriptor
    .replace('title: 相談体制の指針\n', 'title: "　"\n')
    .replace('short: 指針', 'short: "指\\u0000針"')
    .replace('version: 現行', 'version: "\\uD800"');
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': blank }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:2:8 Unexpected value of \`title\`: expected words, without control characters (descriptor-malformed) Write the entry in the form of the other files of its kind in \`content/\`.",
        "sources/soudan/source.yaml:4:36 Unexpected value of \`works.soudan.short\`: expected words, without control characters (descriptor-malformed) Write the entry in the form of the other files of its kind in \`content/\`.",
        "sources/soudan/source.yaml:4:74 Unexpected value of \`works.soudan.version\`: expected words, without control characters (descriptor-malformed) Write the entry in the form of the other files of its kind in \`content/\`.",
      ]
    `);
});

test('a descriptor with tags, or in a version of YAML, that nobody knows', () => {
  const strange = `%YAML 3.0\n---\n${descriptor}issuer: !person 局長\n`;
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': strange }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:1:7 Unexpected YAML: Unsupported YAML version 3.0 (descriptor-malformed) Correct the YAML at this place.",
        "sources/soudan/source.yaml:8:9 Unexpected YAML: Unresolved tag: !person (descriptor-malformed) Correct the YAML at this place.",
      ]
    `);
});

test('works that follow none, themselves, or each other', () => {
  const works = `  soudan: { title: 指針, short: 指針, kind: guideline, version: 現行, follows: nai }
  kako: { title: 指針, short: 指針, kind: guideline, version: 旧, follows: kako }
  saki: { title: 指針, short: 指針, kind: guideline, version: 前, follows: ato }
  ato: { title: 指針, short: 指針, kind: guideline, version: 後, follows: saki }
  kai: { title: 指針, short: 指針, kind: guideline, version: 改, follows: moto }
  moto: { title: 指針, short: 指針, kind: guideline, version: 元 }
`;
  const following = descriptor.replace(/^ {2}soudan:.*\n/mu, works);
  expect(errorsOf({ 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': following }))
    .toMatchInlineSnapshot(`
      [
        "sources/soudan/source.yaml:4:74 Unexpected work \`nai\`, expected one of soudan, kako, saki, ato, kai, moto (descriptor-unknown-work) Name the work this one is a later text of, or remove \`follows\`.",
        "sources/soudan/source.yaml:5:71 Unexpected work \`kako\`, which follows \`kako\` itself, expected an earlier text (descriptor-unknown-work) Name the work this one is a later text of, or remove \`follows\`.",
        "sources/soudan/source.yaml:6:71 Unexpected work \`ato\`, which follows \`saki\` itself, expected an earlier text (descriptor-unknown-work) Name the work this one is a later text of, or remove \`follows\`.",
        "sources/soudan/source.yaml:7:70 Unexpected work \`saki\`, which follows \`ato\` itself, expected an earlier text (descriptor-unknown-work) Name the work this one is a later text of, or remove \`follows\`.",
      ]
    `);
});

test('ids that lead out of the site', () => {
  const row = `{"id":"soudan/../../n1","work":"soudan","path":"n1","kind":"heading","role":"current","marker":"１","label":"１","text":"体制","retired":true}`;
  expect(
    errorsOf({
      'sources/soudan/source.txt': text,
      'sources/soudan/source.yaml': descriptor,
      'ids.json': `[\n${row}\n]\n`,
    }),
  ).toMatchInlineSnapshot(`
    [
      "ids.json:2:7 Unexpected value of \`0.id\`: expected an id such as \`kyoten/n1/p1\` (ids-malformed) Restore it with \`git checkout\`; resolve a merge by keeping each id of both sides once.",
    ]
  `);
});

test('a source that is a link is read as what it leads to, and told where that is gone', () => {
  const root = contentFolder({
    'elsewhere/source.txt': text,
    'elsewhere/source.yaml': descriptor,
    'sources/none.txt': '',
  });
  symlinkSync('../elsewhere', join(root, 'sources/soudan'));
  expect(make(root).knowledge?.sources.map(({ id }) => id)).toEqual(['soudan']);
  symlinkSync('../nowhere', join(root, 'sources/kiroku'));
  expect(asLines(make(root).messages, root)).toMatchInlineSnapshot(`
    [
      "sources/kiroku/source.txt:1:1 Unexpected folder without \`source.txt\`, expected the published text (source-missing) Add the text, or remove the folder.",
    ]
  `);
});

test('ids that a merge gave twice', () => {
  const files = { 'sources/soudan/source.txt': text, 'sources/soudan/source.yaml': descriptor };
  const ids = String(
    make(contentFolder(files)).files?.find(({ path }) => path === 'ids.json')?.content,
  );
  const rows = ids.split('\n');
  const twice = [...rows.slice(0, 3), rows[2], ...rows.slice(3)].join('\n');
  expect(errorsOf({ ...files, 'ids.json': twice })).toMatchInlineSnapshot(`
    [
      "ids.json:4:7 Unexpected value of \`2.id\`: expected an id no other row has, not soudan/n1/p1 (ids-malformed) Restore it with \`git checkout\`; resolve a merge by keeping each id of both sides once.",
    ]
  `);
});

test('ids that are gone while what was made with them stands', () => {
  expect(
    errorsOf({
      'sources/soudan/source.txt': text,
      'sources/soudan/source.yaml': descriptor,
      'generated/clauses.json': '[]\n',
    }),
  ).toMatchInlineSnapshot(`
    [
      "ids.json:1:1 Unexpected generated content without \`ids.json\`, expected the ids given so far (ids-missing) Restore it with \`git checkout\`. To begin anew on purpose, remove \`generated/\` as well.",
    ]
  `);
});

test('a hand-kept relation with a clause that a later edition leaves out', () => {
  const files = {
    'sources/soudan/source.txt': text,
    'sources/soudan/source.yaml': descriptor,
    'relations/a.yaml': `- type: counterpart
  from: soudan/n1/p1/c1
  to: soudan/n1/p1/c2
  quotes: { from: 相談の窓口, to: 窓口を患者に周知 }
  reason: どちらも窓口のことです。
  author: 編集
  date: 2026-11-22
`,
  };
  const made = make(contentFolder(files));
  expect(made.messages).toEqual([]);
  const ids = made.files?.find(({ path }) => path === 'ids.json')?.content ?? '';
  const later = text.replace(/② .*\n/u, '');
  expect(errorsOf({ ...files, 'ids.json': ids, 'sources/soudan/source.txt': later }))
    .toMatchInlineSnapshot(`
    [
      "relations/a.yaml:3:7 Unexpected id \`soudan/n1/p1/c2\` of a clause no source holds any more (relation-unknown-id) Name the clause that took its place, or remove the entry.",
    ]
  `);
});

test('an outside document with an id that is taken, meant in works that do not exist', () => {
  const outside = (within: string) => `- id: soudan
  title: 健康保険法
  short: 法
  kind: law
  href: https://example.org/
  names: [法]
  within: [soudan, ${within}]
  reason: 指針がいう法です。
`;
  expect(
    errorsOf({
      'sources/soudan/source.txt': text,
      'sources/soudan/source.yaml': descriptor,
      'documents.yaml': outside('byouin'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "documents.yaml:1:7 Unexpected id \`soudan\`, already the id of another work (document-duplicate-id) Give the document another id.",
      "documents.yaml:7:20 Unexpected work \`byouin\`, expected one of soudan (document-unknown-work) Name a work of a source, or remove the entry.",
    ]
  `);
});

test('a source that is not UTF-8', () => {
  expect(
    errorsOf({
      'sources/soudan/source.txt': new Uint8Array([0x82, 0xb1, 0x82, 0xea]),
      'sources/soudan/source.yaml': descriptor,
    }),
  ).toMatchInlineSnapshot(`
    [
      "sources/soudan/source.txt:1:1 Unexpected bytes that are not UTF-8 (source-encoding) Save the text as UTF-8 and run again.",
    ]
  `);
});

test('an empty source', () => {
  expect(
    errorsOf({ 'sources/soudan/source.txt': '\n \n', 'sources/soudan/source.yaml': descriptor }),
  ).toMatchInlineSnapshot(`
    [
      "sources/soudan/source.txt:1:1 Unexpected empty file, expected the published text (source-empty) Add the text, or remove the folder.",
    ]
  `);
});

test('two documents with one id', () => {
  expect(
    errorsOf({
      'sources/a/source.txt': text,
      'sources/a/source.yaml': descriptor,
      'sources/b/source.txt': text,
      'sources/b/source.yaml': descriptor,
    }),
  ).toMatchInlineSnapshot(`
    [
      "sources/b/source.yaml:1:1 Unexpected id \`soudan\`, already the id of sources/a/source.yaml (descriptor-duplicate-id) Give one of the documents another id.",
    ]
  `);
});

test('no source at all', () => {
  expect(errorsOf({})).toMatchInlineSnapshot(`
    [
      "sources:1:1 Unexpected empty folder, expected sources (source-missing) Run \`npm run add-source -- FILE --id ID\` to add one.",
    ]
  `);
});

test('a hand-kept relation with an unknown id, a duplicate, and a quotation that is not in the source', () => {
  const kept = readFileSync('content/relations/counterparts.yaml', 'utf8');
  const [first = ''] = kept.split(/(?=^- )/m).slice(1);
  const root = contentCopy({
    'relations/wrong.yaml': `${first}${first.replace('from: kyoten/n4/p3/c4', 'from: kyoten/n4/p3/c9')}${first.replace('連携先の', '提携先の')}`,
  });
  const made = make(root);
  expect(made.files).toBeNull();
  expect(
    asLines(
      made.messages.filter(({ severity }) => severity === 'error'),
      root,
    ),
  ).toMatchInlineSnapshot(`
    [
      "relations/wrong.yaml:1:3 Unexpected second relation counterpart from kyoten/n4/p3/c4 to chiiki/n4/p3/c2 (relation-duplicate) Keep one of the entries.",
      "relations/wrong.yaml:11:9 Unexpected id \`kyoten/n4/p3/c9\`, expected the id of a clause (relation-unknown-id) Take the id from the address of the clause page.",
      "relations/wrong.yaml:23:11 Unexpected quotation 「提携先の地域がん診療病院名やその連携内容、連携実績等について」, expected words of kyoten/n4/p3/c4 as the source prints them (relation-quotation) Copy the words from the clause, character for character.",
      "relations/wrong.yaml:19:3 Unexpected second relation counterpart from kyoten/n4/p3/c4 to chiiki/n4/p3/c2 (relation-duplicate) Keep one of the entries.",
    ]
  `);
});

test('after an error nothing is written', () => {
  const root = contentFolder({ 'sources/soudan/source.txt': text });
  make(root);
  expect(existsSync(join(root, 'generated'))).toBe(false);
});
