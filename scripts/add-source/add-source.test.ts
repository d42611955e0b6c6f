import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
