import { describe, expect, test } from 'vitest';
import { checkLossless } from '../../src/corpus/check-lossless.ts';
import {
  cataloguePage,
  contentMessages,
  type ContentRuleId,
} from '../../src/corpus/messages/catalogue.ts';
import { fromText } from '../../src/parse/from-text.ts';
import { readDescriptor } from '../../src/corpus/descriptor.ts';
import { small } from './faults/samples.ts';
import { asLines, contentFolder, make } from './testing.ts';

const text = small['sources/soudan/source.txt'];
const descriptor = small['sources/soudan/source.yaml'];

type Files = Record<string, string | Uint8Array>;

/** The small source with other files, or with more in its descriptor. */
const withFiles = (files: Files): Files => ({ ...small, ...files });
const withEntry = (yaml: string): Files =>
  withFiles({ 'sources/soudan/source.yaml': `${descriptor}${yaml}\n` });

const note = `- id: a
  about: [soudan]
  text: 改められています。
  citation: { title: 通知, issuer: 局長, date: 令和4年8月1日 }
  checked: 2026-11-22
`;
const relation = `- type: counterpart
  from: soudan/n1/p1/c1
  to: soudan/n1/p1/c2
  quotes: { from: 相談の窓口, to: 窓口を患者に周知 }
  reason: どちらも窓口のことです。
  author: 編集
  date: 2026-11-22
`;

const document = `- id: hou
  title: 健康保険法
  short: 法
  kind: law
  href: https://example.org/
  names: [法]
  within: [soudan]
  reason: 指針がいう法です。
`;

/** Another guideline that holds a clause ３（１）. */
const otherSource = (id: string): Files => ({
  [`sources/${id}/source.txt`]: '３ 記録\n（１）件数\n① 件数を記録すること。\n',
  [`sources/${id}/source.yaml`]: descriptor.replaceAll('soudan', id),
});

/** What raises each message: files of a content folder. A new message needs its example. */
const examples: Record<Exclude<ContentRuleId, 'lossless'>, Files> = {
  'source-missing': {},
  'source-encoding': withFiles({ 'sources/soudan/source.txt': new Uint8Array([0x82, 0xb1]) }),
  'source-empty': withFiles({ 'sources/soudan/source.txt': '\n \n' }),
  'source-unreadable': withFiles({ 'notes/a.yaml': new Uint8Array([0x82, 0xb1]) }),
  'descriptor-missing': { 'sources/soudan/source.txt': text },
  'descriptor-malformed': withEntry('titel: 指針'),
  'descriptor-id': { 'sources/other/source.txt': text, 'sources/other/source.yaml': descriptor },
  'descriptor-duplicate-id': withFiles({
    'sources/other/source.txt': text,
    'sources/other/source.yaml': descriptor,
  }),
  'descriptor-unknown-work': withEntry('slides: [{ title: 体制, work: byouin }]'),
  'descriptor-unknown-column': withEntry('columns: [{ title: 欄, label: 欄, work: soudan }]'),
  'descriptor-unknown-title': withEntry('slides: [{ title: まとめ }]'),
  'descriptor-unknown-line': withEntry('charts: [{ lines: 2-90, order: [2] }]'),
  'descriptor-unknown-series': withEntry('ladder: [numbers]'),
  'ids-malformed': withFiles({ 'ids.json': '[{"id": 1}]' }),
  'ids-missing': withFiles({ 'generated/clauses.json': '[]' }),
  'document-malformed': withFiles({ 'documents.yaml': '- id: hou\n' }),
  'document-duplicate-id': withFiles({ 'documents.yaml': document + document }),
  'document-unknown-work': withFiles({
    'documents.yaml': document.replace('[soudan]', '[byouin]'),
  }),
  'note-malformed': withFiles({ 'notes/a.yaml': '- id: a\n' }),
  'note-duplicate': withFiles({ 'notes/a.yaml': note, 'notes/b.yaml': note }),
  'note-unknown-id': withFiles({ 'notes/a.yaml': note.replace('[soudan]', '[byouin]') }),
  'relation-malformed': withFiles({ 'relations/a.yaml': 'type: counterpart\n' }),
  'relation-duplicate': withFiles({ 'relations/a.yaml': relation + relation }),
  'relation-unknown-id': withFiles({ 'relations/a.yaml': relation.replace('p1/c2', 'p9/c2') }),
  'relation-quotation': withFiles({
    'relations/a.yaml': relation.replace('相談の窓口', '相談窓口'),
  }),
  'ambiguous-reference': withFiles({
    'sources/soudan/source.txt': `${text}２ 報告\n① ３（１）の件数を報告すること。\n`,
    ...otherSource('iryou'),
    ...otherSource('kenkyuu'),
  }),
  'unapplied-proposal': withFiles({
    'sources/soudan/source.txt': `${text}（「週に一度」を「毎日」に改めてはどうか）\n`,
  }),
};

describe('the catalogue of messages about the content', () => {
  test('has a page of what each means and what to do', async () => {
    await expect(cataloguePage()).toMatchFileSnapshot('../../src/corpus/messages/README.md');
  });

  test.each(Object.entries(examples))('knows what raises %s', (id, files) => {
    const root = contentFolder(files);
    const { messages } = make(root);
    const own = messages.filter(({ ruleId }) => ruleId === id);
    expect(asLines(messages, root).join('\n')).toContain(`(${id})`);
    expect(own[0]?.severity).toBe(contentMessages[id as ContentRuleId].severity);
    expect(own[0]?.hint).not.toBe('');
  });

  test('knows what raises lossless: a clause that is not what its spans give', () => {
    const parsed = fromText(text, { file: 'source.txt' });
    const clauses = parsed.clauses.map((clause) => ({ ...clause, text: `${clause.text}！` }));
    const { value } = readDescriptor('source.yaml', descriptor);
    if (value === null) throw new Error('the descriptor does not fit');
    const source = { file: 'source.txt', text, descriptor: value, parsed: { ...parsed, clauses } };
    expect(new Set(checkLossless(source).map(({ ruleId }) => ruleId))).toEqual(
      new Set(['lossless']),
    );
  });
});

test('aliases that would grow without end are refused', () => {
  const bomb = Array.from({ length: 12 }, (_, n) =>
    n === 0
      ? 'a0: &a0 [指針]'
      : `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
  );
  const root = contentFolder(withEntry(bomb.join('\n')));
  expect(asLines(make(root).messages, root)).toMatchInlineSnapshot(`
    [
      "sources/soudan/source.yaml:1:1 Unexpected aliases, expected values written out (descriptor-malformed) Write the values out, without \`&\` and \`*\`.",
    ]
  `);
});
