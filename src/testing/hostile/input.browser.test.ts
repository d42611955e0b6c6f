import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { noteFields, blankAnswer, type Answer } from '../../check/answer.ts';
import type { Assessment } from '../../check/assessment.ts';
import { toAssessmentJson } from '../../check/exchange/assessment-json.ts';
import { toCheckSheet } from '../../check/exchange/write-check-sheet.ts';
import { checkWords } from '../../site/words/check-words.ts';
import type { CheckItem } from '../../check/check-item.ts';
import type { RecordRow } from '../../model/knowledge-base.ts';
import { siteUrl } from '../browser.ts';
import { publishedRecords } from '../search-page.ts';
import { hostileStrings } from './strings.ts';
import { visitor } from './visitor.ts';

const { labels } = checkWords;

const { origin } = new URL(inject('site').url);
const records = (await publishedRecords(inject('site').folder)) as unknown as RecordRow[];
const clause = records.find(({ kind }) => kind === 'clause')?.url ?? '';

/** Every parameter a page reads from its address, and how many times it is visited, each with other strings. */
const pages: { path: string; parameters: string[]; says?: string }[] = [
  { path: 'search/', parameters: ['q', 'exact', 'limit', 'kind', 'work', 'column'] },
  { path: 'search/', parameters: ['q', 'ending', 'section', 'actor'] },
  {
    path: 'compare/',
    parameters: ['only', 'in', 'change', 'ending', 'actor', 'frequency', 'cols', 'nothing'],
    says: '[data-comparison-status], [role=status]',
  },
  { path: 'compare/', parameters: ['condition', 'inferred', 'merged', 'format'] },
  { path: 'compare/formal/', parameters: ['p', 'order', 'remarks', 'nothing'] },
  { path: 'compare/consolidated/', parameters: ['p', 'style', 'nothing'] },
  { path: 'check/kyoten/', parameters: ['p', 'nothing'] },
  { path: 'texts/requirements/', parameters: ['ending', 'mark'] },
  { path: clause, parameters: ['mark', 'nothing'] },
  { path: 'plan/', parameters: ['view', 'id', 'nothing'] },
];

/** Visits of each page: together they take every string at least once. */
const visits = 8;

let next = 0;
const following = () => hostileStrings[next++ % hostileStrings.length] ?? '';

describe.each(pages)('the address of /$path with $parameters', ({ path, parameters }) => {
  it('is text, whatever its parameters and its fragment hold', async () => {
    const { page, problems, go } = await visitor(origin);
    await go(siteUrl(path));
    const heading = await page.locator('h1').innerText();
    for (let time = 0; time < visits; time += 1) {
      const query = new URLSearchParams(parameters.map((name) => [name, following()]));
      const address = `${path}?${query.toString()}#${encodeURIComponent(following())}`;
      await go(siteUrl(address));
      expect(problems, address).toEqual([]);
      expect(await page.locator('h1').innerText(), address).toBe(heading);
    }
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    expect(await page.locator('[id^=x1], main iframe, main form[action*=evil]').count()).toBe(0);
  });
});

/** Queries and fragments that are no whole encoding of anything, as a mail program or a person cuts them. */
const cut = ['%E3%', '%', '%FF%FE', '%E3%81', '%u3042', '"]', '\\', '%00'];

describe('an address cut in the middle', () => {
  it.each([...new Set(pages.map(({ path }) => path))])('opens /%s as it stands', async (path) => {
    const { parameters } = pages.find((each) => each.path === path) ?? { parameters: [] };
    const { page, problems, go } = await visitor(origin);
    await go(siteUrl(path));
    const heading = await page.locator('h1').innerText();
    for (const piece of cut) {
      const query = [...parameters, piece].map((name) => `${name}=${piece}`).join('&');
      const address = `${path}?${query}#${piece}`;
      // By way of another page: a fragment alone would load nothing.
      await page.goto('about:blank');
      await go(siteUrl(address));
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, `${piece}x`);
      expect(problems, address.slice(0, 200)).toEqual([]);
      expect(await page.locator('h1').innerText(), address.slice(0, 200)).toBe(heading);
    }
  });
});

describe('what an address names in vain', () => {
  it.each(['compare/', 'compare/formal/', 'compare/consolidated/'])(
    'is repeated by /%s word for word',
    async (path) => {
      const { page, problems, go } = await visitor(origin);
      for (const hostile of [
        "$& $` $' $1",
        '<img src=x onerror=hit(1)>',
        '{names}',
        '\u202e逆順',
      ]) {
        await go(siteUrl(`${path}?nothing=${encodeURIComponent(hostile)}`));
        const said = async () =>
          (await page.locator('main [role=status]').allTextContents()).join('\n');
        await expect.poll(said, { timeout: 5000 }).toContain(`nothing=${hostile}`);
      }
      expect(problems).toEqual([]);
    },
  );
});

describe('the search box', () => {
  it('takes every string, looks for it and repeats it as it was typed', async () => {
    const { page, problems, go } = await visitor(origin);
    await go(siteUrl('search/'));
    const wrong = await page.evaluate(async (strings) => {
      const input = document.querySelector<HTMLInputElement>('main input[type=search]');
      const differing: string[] = [];
      for (const text of strings) {
        if (input === null) return ['no search box'];
        input.value = text;
        input.form?.requestSubmit();
        const until = performance.now() + 10_000;
        while (!document.title.startsWith(`${text}｜`) && performance.now() < until) {
          await new Promise((done) => setTimeout(done, 5));
        }
        if (!document.title.startsWith(`${text}｜`)) differing.push(text);
        if (input.value !== text) differing.push(`box: ${text}`);
      }
      return differing;
    }, hostileStrings);
    expect(wrong).toEqual([]);
    expect(problems).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  }, 120_000);

  it('takes halves of characters, patterns, and ten thousand characters pasted at once', async () => {
    const { page, problems, go } = await visitor(origin);
    await go(siteUrl('search/'));
    const answered = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('main input[type=search]');
      const status = document.querySelector('main [role=status]');
      if (input === null || status === null) return ['no search box'];
      const strings = [
        '\uD842',
        '緩和\uDFB7ケア',
        '.*+?^${}()|[]\\',
        '(?<=あ)',
        '%E3%81',
        '緩和ケア '.repeat(2000),
        'ア'.repeat(10_000),
        '⑥'.repeat(10_000),
        '（'.repeat(10_000),
        '"'.repeat(9999),
      ];
      const silent: string[] = [];
      for (const text of strings) {
        input.value = '相談';
        input.form?.requestSubmit();
        const until = performance.now() + 10_000;
        while (!document.title.startsWith('相談｜') && performance.now() < until)
          await new Promise((done) => setTimeout(done, 5));
        const before = document.title;
        input.value = text;
        input.form?.requestSubmit();
        while (document.title === before && performance.now() < until)
          await new Promise((done) => setTimeout(done, 5));
        if (document.title === before) silent.push(`${text.slice(0, 20)} (${text.length})`);
      }
      return silent;
    });
    expect(answered).toEqual([]);
    expect(problems).toEqual([]);
  }, 120_000);
});

/** The items of the self-check of a work, as its page holds them. */
async function itemsOf(page: Awaited<ReturnType<typeof visitor>>['page']): Promise<CheckItem[]> {
  const data = await page.locator('#check-data').textContent();
  return (JSON.parse(data ?? '') as { items: CheckItem[] }).items;
}

/** Answers whose every free field is another string, and answers to items that no text holds. */
function hostileAnswers(items: readonly CheckItem[]): Answer[] {
  const days = new Set(['checkedOn', 'confirmedOn', 'performed', 'asOf', 'improveBy']);
  let at = 0;
  const noted = items.map((item): Answer => {
    const notes = noteFields
      .filter((field) => !days.has(field))
      .map((field) => [field, hostileStrings[at++ % hostileStrings.length] ?? '']);
    return { ...blankAnswer(item.id, ''), value: 'no', ...Object.fromEntries(notes) } as Answer;
  });
  const gone = hostileStrings.map((text): Answer => {
    return { ...blankAnswer(`gone ${text}`, text), value: 'yes' };
  });
  return [...noted, ...gone];
}

async function openCheck() {
  const opened = await visitor(origin);
  await opened.go(siteUrl('check/kyoten/'));
  await opened.page.waitForFunction(() => document.documentElement.dataset['check'] === 'ready');
  return opened;
}

/** Gives a file to the page and takes it in; `false` where the page refuses it. */
async function importFile(
  page: Awaited<ReturnType<typeof visitor>>['page'],
  name: string,
  buffer: Uint8Array,
): Promise<boolean> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) };
  await page.locator('[data-read]').setInputFiles(file);
  const panel = page.locator('[data-import]');
  await panel.locator('p').first().waitFor();
  const merge = panel.getByRole('button', { name: '今の点検に加える' });
  if ((await merge.count()) === 0) return false;
  await merge.click();
  await expect.poll(() => panel.textContent()).toContain('読み込みました');
  return true;
}

/** What the fields of the first items hold now, by item and field. */
function fieldsOf(page: Awaited<ReturnType<typeof visitor>>['page']) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-item]:not([hidden])')].flatMap((article) =>
      [...article.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].map(
        (field) =>
          [article.dataset['item'] ?? '', field.dataset['field'] ?? '', field.value] as const,
      ),
    ),
  );
}

/** An assessment that holds hostile words wherever a person can write. */
const assessment: Assessment = {
  id: 'x',
  work: 'kyoten',
  hospital: hostileStrings[0] ?? '',
  year: '=1+1',
  settings: {},
  partners: hostileStrings.slice(0, 50),
  mainPartner: hostileStrings[1] ?? '',
  proposals: hostileStrings.slice(0, 9),
  before: null,
  revision: 0,
};

describe('an imported self-check', () => {
  it('of JSON is text in every field, on paper and in the record', async () => {
    const { page, problems } = await openCheck();
    const answers = hostileAnswers(await itemsOf(page));
    const file = Buffer.from(toAssessmentJson(assessment, answers, [], labels));
    expect(await importFile(page, 'x.json', file)).toBe(true);
    const given = new Map(answers.map((answer) => [answer.item, answer]));
    const shown = await fieldsOf(page);
    expect(shown.length).toBeGreaterThan(100);
    for (const [item, field, value] of shown) {
      expect(value).toBe(given.get(item)?.[field as keyof Answer] ?? '');
    }
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const report = (await page.locator('[data-report]').textContent()) ?? '';
    const printed = shown.filter(([, , value]) => value !== '');
    for (const [, , value] of printed) expect(report).toContain(value);
    while (await page.locator('[data-removed] button').isVisible()) {
      await page.locator('[data-removed] button').click();
    }
    const gone = (await page.locator('[data-removed]').textContent()) ?? '';
    for (const hostile of hostileStrings) expect(gone).toContain(hostile);
    expect(problems).toEqual([]);
  }, 90_000);

  it('of Excel is text in every field', async () => {
    const { page, problems } = await openCheck();
    const items = await itemsOf(page);
    const answers = new Map(hostileAnswers(items).map((answer) => [answer.item, answer]));
    const title = {
      title: hostileStrings[2] ?? '',
      notices: [hostileStrings[3] ?? ''],
      assessment,
    };
    const sheet = await toCheckSheet(items, answers, title, labels);
    expect(await importFile(page, 'x.xlsx', sheet)).toBe(true);
    for (const [item, field, value] of await fieldsOf(page)) {
      expect(value.trim()).toBe(String(answers.get(item)?.[field as keyof Answer] ?? '').trim());
    }
    expect(problems).toEqual([]);
  }, 90_000);

  /** A 点検表 of one item whose XML was changed by hand. */
  async function tampered(items: readonly CheckItem[], change: (xml: string) => string) {
    const parts = unzipSync(
      await toCheckSheet(items, new Map(), { title: '', notices: [], assessment: null }, labels),
    );
    for (const [name, part] of Object.entries(parts)) {
      if (/sharedStrings|worksheets\/sheet/u.test(name)) {
        parts[name] = strToU8(change(strFromU8(part)));
      }
    }
    return zipSync(parts);
  }

  const entity = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY a "hit">]>';
  const files: Record<string, (xml: string) => string> = {
    'with a formula in each cell': (xml) =>
      xml.replaceAll(
        /(<c [^>]*)t="[^"]*"([^>]*)>/gu,
        '$1$2><f>HYPERLINK("https://evil.example")</f>',
      ),
    'with entities of its own': (xml) =>
      xml.replace(/(<\?xml[^>]*\?>)?/u, `$1${entity}`).replaceAll('</t>', '&xxe;&a;</t>'),
    'with entities that grow': (xml) =>
      xml.replace(
        /(<\?xml[^>]*\?>)?/u,
        `$1<!DOCTYPE x [<!ENTITY a "${'a'.repeat(5000)}"><!ENTITY b "${'&a;'.repeat(5000)}">]>`,
      ),
    'that ends in the middle': (xml) => xml.slice(0, xml.length / 2),
  };
  it.each(Object.entries(files))('of Excel %s runs nothing and asks nobody', async (_, change) => {
    const { page, problems } = await openCheck();
    const items = await itemsOf(page);
    await importFile(page, 'x.xlsx', await tampered(items.slice(0, 3), change));
    expect(problems).toEqual([]);
    for (const [, , value] of await fieldsOf(page)) expect(value).not.toMatch(/root:|hit/u);
    expect(await page.locator('h1').count()).toBe(1);
  });

  const refused: Record<string, [name: string, content: string]> = {
    'CSV, which the page does not read': ['x.csv', `"${hostileStrings[0] ?? ''}","=1+1"\r\n`],
    'an empty file': ['x.json', ''],
    'another JSON': ['x.json', '{"__proto__": {"polluted": true}}'],
    'a heap of brackets': ['x.json', '['.repeat(100_000)],
    'markup under the name of a sheet': ['x.xlsx', '<script>hit(1)</script>'],
  };
  it.each(Object.entries(refused))('of %s is refused with a reason', async (_, [name, content]) => {
    const { page, problems } = await openCheck();
    expect(await importFile(page, name, Buffer.from(content))).toBe(false);
    expect((await page.locator('[data-import]').textContent())?.length).toBeGreaterThan(20);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(problems).toEqual([]);
  });
});
