import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeContent } from '../content/make-content.ts';
import { addSource } from './add-source.ts';

const notice = new URL('notice.txt', import.meta.url).pathname;
let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'shishin-content-'));
});

afterEach(() => {
  rmSync(content, { recursive: true });
});

const add = (own: Partial<Parameters<typeof addSource>[0]> = {}) =>
  addSource({ file: notice, id: 'sodan-madoguchi', title: null, content, ...own });

describe('add-source', () => {
  it('copies the text byte for byte and drafts a descriptor with what the text says', () => {
    const added = add();
    expect(added).not.toHaveProperty('error');
    const folder = join(content, 'sources/sodan-madoguchi');
    expect(readFileSync(join(folder, 'source.txt'))).toEqual(readFileSync(notice));
    expect(readFileSync(join(folder, 'source.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# Drafted from the text. Check every entry marked "check"; null means the text does not say it.
      # The descriptor names titles, works and columns. It never lists clauses, markers or proposals.
      id: sodan-madoguchi
      title: 相談窓口の設置について # check: line 8
      issuer: 厚生労働省健康局がん・疾病対策課 # check: line 6
      published: 2025-04-01 # check: line 2
      meeting: null
      paper: null

      # What the source speaks of. check: kind is guideline, plan, deck or law; version is shown to readers.
      # names: words by which texts refer to the work; actor: whom its clauses speak to.
      works:
        sodan-madoguchi:
          title: 相談窓口の設置について
          short: 相談窓口の設置について
          kind: guideline # check
          version: 資料の記載（作成時点） # check

      # The work of everything that stands in no column.
      default: { work: sodan-madoguchi }

      # Ladder of markers found: dai → number → paren.
      # Add \`ladder: [...]\` only where it is wrong.
      "
    `);
  });

  it('names the work of a column by the title of the text and the few letters above it', () => {
    const table = new URL('../../src/parse/fixtures/columns-in-blocks.txt', import.meta.url);
    add({ file: table.pathname, title: '相談体制の指針' });
    const drafted = readFileSync(join(content, 'sources/sodan-madoguchi/source.yaml'), 'utf8');
    expect(drafted.match(/(?<=    title: ).*/gu)).toEqual([
      '相談体制の指針',
      '相談体制の指針（改正後）',
      '相談体制の指針（改正前）',
    ]);
  });

  it('gives a source that builds as it is: clauses with ids, labels and references', () => {
    add();
    const { messages, knowledge, files } = makeContent(content, () => undefined);
    expect(messages).toEqual([]);
    const rows = knowledge?.clauses.filter(({ marker }) => marker !== null) ?? [];
    expect(rows.map(({ id, label, text }) => `${id} ${label} ${text}`)).toMatchInlineSnapshot(`
      [
        "sodan-madoguchi/d1 第１ 相談窓口の要件",
        "sodan-madoguchi/d1/n1 第１－１ 病院は、患者及びその家族からの相談を受ける窓口（以下「相談窓口」という。）を設置すること。",
        "sodan-madoguchi/d1/n2 第１－２ 相談窓口は、次の要件を満たすこと。",
        "sodan-madoguchi/d1/n2/p1 第１－２（１） 専任の相談員を１名以上配置すること。",
        "sodan-madoguchi/d1/n2/p2 第１－２（２） 相談の内容を記録し、５年間保存すること。",
        "sodan-madoguchi/d1/n2/p3 第１－２（３） 夜間の相談にも応じることが望ましい。",
        "sodan-madoguchi/d2 第２ 報告",
        "sodan-madoguchi/d2/n1 第２－１ 病院は、第１の２の（２）に定める記録に基づき、相談の件数を年１回以上報告すること。",
        "sodan-madoguchi/d2/n2 第２－２ 報告は、様式１を用いること。",
      ]
    `);
    const reference = knowledge?.references.find(({ text }) => text === '第１の２の（２）');
    expect(reference?.targets).toEqual(['sodan-madoguchi/d1/n2/p2']);
    const sections = files?.filter(({ path }) => path.endsWith('.mdx')) ?? [];
    expect(sections.some((file) => String(file.content).includes('夜間の相談'))).toBe(true);
  });

  it('prints the outline it found', () => {
    expect(add()).toMatchObject({ outline: expect.stringContaining('（３）') as string });
  });

  it('refuses a file that is not there, and writes nothing', () => {
    expect(add({ file: 'missing.txt' })).toMatchInlineSnapshot(`
      {
        "error": "missing.txt cannot be read. Name a text file.",
      }
    `);
    expect(readdirSync(content)).toEqual([]);
  });

  it('refuses an id that is no id, and writes nothing', () => {
    expect(add({ id: 'Sodan Madoguchi' })).toMatchInlineSnapshot(`
      {
        "error": "Unexpected value of \`id\`: expected small letters, digits and hyphens, such as \`chiiki-renkei\`. Write the entry in the form of the other files of its kind in \`content/\`.",
      }
    `);
    expect(readdirSync(content)).toEqual([]);
  });

  it('takes any words for a title, also those that YAML or a line of it ends with', () => {
    const titles = ['指針: # 「案」', 'a, b] }', '改行\nと\t"引用"', 'true', '- 2025', "it's"];
    for (const [index, title] of titles.entries()) {
      expect(add({ id: `t${index}`, title })).toHaveProperty('outline');
    }
    const { knowledge, messages } = makeContent(content, () => undefined);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(knowledge?.sources.map((source) => source.title)).toEqual([
      '指針: # 「案」',
      'a, b] }',
      '改行 と "引用"',
      'true',
      '- 2025',
      "it's",
    ]);
  });

  it('refuses bytes that are no text', () => {
    const file = join(content, 'broken.txt');
    writeFileSync(file, Buffer.from([0x82, 0xa0, 0xff, 0xfe]));
    expect(add({ file })).toHaveProperty('error');
    expect(existsSync(join(content, 'sources/sodan-madoguchi'))).toBe(false);
  });

  it('never replaces a source that is there', () => {
    add();
    expect(add()).toHaveProperty('error');
  });
});
