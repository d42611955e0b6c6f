import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSource } from '../../scripts/add-source/add-source.ts';
import { buildSite } from '../../scripts/astro-build.ts';
import { checks } from '../../scripts/check-site/checks.ts';
import { readRows } from '../../scripts/check-site/rows.ts';
import { readSite } from '../../scripts/check-site/site.ts';
import { replaceTargets } from '../../scripts/content/journal.ts';
import { make } from '../../scripts/content/testing.ts';
import { serveFolder, type ServedFolder } from '../../scripts/static-server.ts';
import { overflowing } from './browser.ts';
import { visitor } from './hostile/visitor.ts';
import { pageKinds } from './page-kinds.ts';
import { testBase } from './site.ts';

/** Texts of other shapes than the published deck: no plan, no proposals, few numbers, parts torn from their whole. */
/** Texts of every kind the parser knows; the others differ in details no page shows otherwise. */
const kinds =
  /\/(?:amending|annexes|articles|boxes|bullets-n|columns|contents|decimals|feet|labels|ladder|layout|notes|omissions|plain|preface|question|remarks|values|wraps)/u;
const texts = globSync('src/parse/fixtures/*.txt')
  .filter((file) => kinds.test(file))
  .sort();
const origin = 'https://example.org';

/** A notice of which a later edition leaves out ② and numbers on without it. */
const editions = [
  '１ 相談の体制\n① 相談の窓口を設けること。\n② 相談員の氏名を院内に掲示すること。\n③ 受付の時間を利用者に知らせること。\n',
  '１ 相談の体制\n① 相談の窓口を設けること。\n② 受付の時間を利用者に知らせること。\n',
];

/** A notice removed afterwards with its folder; another prints one of its sentences. */
const removed =
  '１ 相談の記録\n① 受付の時間を利用者に知らせること。\n② 相談の件数を記録すること。\n';

/** A notice, and a later text of it under a name of its own. */
const earlier = '１ 研修の体制\n① 研修の担当者を置くこと。\n② 研修の時間を職員に知らせること。\n';
const later =
  '１ 研修の体制\n① 専任の研修の担当者を置くこと。\n② 参加した人数を毎年公表すること。\n③ 研修の時間を職員に知らせること。\n';

let work = '';
let report = '';
let served: ServedFolder;

/** A knowledge base as a newcomer makes it: the words of the site, and each text added as it is. */
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'shishin-others-'));
  const content = join(work, 'content');
  for (const part of ['words', 'search', 'check']) {
    cpSync(join('content', part), join(content, part), { recursive: true });
  }
  for (const file of texts) {
    const id = basename(file, '.txt');
    expect(addSource({ file, id, title: `${id}の通知`, content })).toHaveProperty('outline');
  }
  for (const [id, text = ''] of [
    ['soudan', editions[0]],
    ['kiroku', removed],
    ['kenshuu', earlier],
    ['kenshuu-r7', later],
  ] as const) {
    const file = join(work, `${id}.txt`);
    writeFileSync(file, text);
    expect(addSource({ file, id, title: '相談の通知', content })).toHaveProperty('outline');
  }
  const descriptor = join(content, 'sources/kenshuu-r7/source.yaml');
  const drafted = readFileSync(descriptor, 'utf8');
  writeFileSync(descriptor, drafted.replace('    version:', '    follows: kenshuu\n    version:'));
  for (const edition of editions) {
    writeFileSync(join(content, 'sources/soudan/source.txt'), edition);
    const { files } = make(content);
    replaceTargets(content, ['generated', 'ids.json'], files ?? []);
    await rm(join(content, 'sources/kiroku'), { recursive: true, force: true });
  }
  const folder = join(work, 'site');
  const names = { CONTENT_DIR: content, OUT_DIR: folder, CACHE_DIR: join(work, 'cache') };
  const address = { BASE_PATH: testBase, SITE_URL: origin };
  report = await buildSite({ environment: { ...names, ...address, RENDER_THREADS: '2' } });
  served = await serveFolder({ folder, base: testBase, port: 0 });
}, 180_000);

afterAll(async () => {
  await served.close();
  await rm(work, { recursive: true, force: true });
});

describe('a site of other documents alone', () => {
  it('has enough pages for a second thread, whose pages every check sees', () => {
    expect(report).toMatch(/[0-9,]+ pages and files, in two threads/u);
  });

  it('passes every check of a built site', async () => {
    const site = await readSite(join(work, 'site'), testBase, origin);
    const rows = await readRows(join(work, 'content'));
    expect(rows.works.length).toBeGreaterThanOrEqual(texts.length);
    for (const [name, check] of Object.entries(checks)) {
      const messages = await check(site, rows);
      expect(
        messages.map(({ file, reason }) => `${file}: ${reason}`),
        name,
      ).toEqual([]);
    }
  }, 120_000);

  it('shows pages of every kind without an error, as wide as a phone', async () => {
    const { page, problems, go } = await visitor(new URL(served.url).origin);
    await page.setViewportSize({ width: 360, height: 800 });
    for (const { paths } of pageKinds(join(work, 'site'))) {
      for (const path of paths.filter((each) => each !== '404.html')) {
        await go(new URL(path, served.url).href);
        expect(problems, path).toEqual([]);
        expect(await overflowing(page), path).toEqual([]);
      }
    }
  });

  it('compares what its sources print side by side, and names the rest', async () => {
    const { page } = await visitor(new URL(served.url).origin);
    await page.goto(new URL('compare/', served.url).href);
    // More columns than can be read side by side: a page for the works of each source.
    const parts = await page
      .locator('main a[href*="/compare/"]:not(.compare-tabs a)')
      .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
    const columns: string[] = [];
    for (const part of parts) {
      await page.goto(part);
      const titles = await page.locator('.comparison thead th[scope="col"]').allInnerTexts();
      expect(titles.length).toBeLessThanOrEqual(6);
      columns.push(...titles);
    }
    const named = ['拠点病院の要件', '地域病院の要件', '改正後', '改正前'];
    for (const name of named) expect(columns.join()).toContain(`${name}：資料の「現行」`);
    await page.goto(new URL('compare/', served.url).href);
    const rest = await page
      .locator('main section a[href*="/texts/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const alone = texts.filter((text) => !/\/(?:columns|layout)-/u.test(text));
    for (const text of alone) expect(rest.join()).toContain(`/texts/${basename(text, '.txt')}/`);
  });

  it('credits its own sources at the foot of every page and in its files, no other', async () => {
    const { page } = await visitor(new URL(served.url).origin);
    const [first = '', ...rest] = texts.map((file) => basename(file, '.txt'));
    await page.goto(served.url);
    const foot = await page.locator('footer').innerText();
    expect(foot).toContain(`「${first}の通知」`);
    expect(foot).toContain('件の資料を加工して作成。');
    expect(foot).not.toContain('社会連携');
    await page.goto(new URL(`check/${first}/`, served.url).href);
    const notices = await page.locator('main').textContent();
    expect(notices).toContain(`出典：「${first}の通知」`);
    for (const other of rest) expect(notices).not.toContain(`出典：「${other}の通知」`);
  });

  it('keeps the address of a clause no source holds any more, and says where to go from there', async () => {
    const { page, go } = await visitor(new URL(served.url).origin);
    await go(new URL('clauses/soudan/n1/c2/', served.url).href);
    const main = await page.locator('main').innerText();
    expect(main).toContain('現在の掲載資料にない項目');
    expect(main).toContain('以前の掲載資料の記載\n\n相談員の氏名を院内に掲示すること。');
    expect(await page.locator('.main-passage').innerText()).not.toContain('現行');
    await page.getByRole('heading', { name: '現在の掲載資料で同じ番号の項目' }).waitFor();
    await page.locator('main').getByRole('link', { name: '１②', exact: true }).click();
    expect(await page.locator('.main-passage').innerText()).toContain('受付の時間を利用者に');
    // Its id is that of ③, which it was when first read: renumbering takes no address away.
    expect(page.url()).toBe(new URL('clauses/soudan/n1/c3/', served.url).href);
  });

  it('keeps the addresses of a document that was removed altogether', async () => {
    const { page, go } = await visitor(new URL(served.url).origin);
    await go(new URL('clauses/kiroku/n1/c2/', served.url).href);
    const main = await page.locator('main').innerText();
    expect(main).toContain('現在の掲載資料にない項目');
    expect(main).toContain('以前の掲載資料の記載\n\n相談の件数を記録すること。');
    expect(main).not.toContain('現在の掲載資料で同じ文の項目');
    // The name of the document went with it: its id is no name.
    expect(await page.title()).toMatch(/^１②（以前の掲載資料の項目）｜/u);
    const described = await page.locator('meta[name="description"]').getAttribute('content');
    expect(described).toMatch(/^１②（以前の掲載資料の項目）。現在の掲載資料には見当たりません。/u);
    expect(`${main}${String(described)}`).not.toContain('kiroku');
    await go(new URL('clauses/kiroku/n1/c1/', served.url).href);
    await page.getByRole('heading', { name: '現在の掲載資料で同じ文の項目' }).waitFor();
    await page.locator('main').getByRole('link', { name: '１②', exact: true }).click();
    expect(page.url()).toBe(new URL('clauses/soudan/n1/c3/', served.url).href);
  });

  it('neither shows nor finds such a clause in the text of today', async () => {
    const { knowledge } = make(join(work, 'content'));
    expect(knowledge?.clauses.find(({ id }) => id === 'soudan/n1/c2')?.status).toBe('retired');
    const records = (await readRows(join(work, 'content'))).records.map(({ id }) => id);
    expect(records).toContain('soudan/n1/c3');
    expect(records).not.toContain('soudan/n1/c2');
    const { page, go } = await visitor(new URL(served.url).origin);
    await go(new URL('texts/soudan/n1/', served.url).href);
    const shown = await page
      .locator('[data-clause]')
      .evaluateAll((all) => all.map((unit) => unit.getAttribute('data-clause')));
    expect(shown).toEqual(['soudan/n1', 'soudan/n1/c1', 'soudan/n1/c3']);
    await go(new URL('clauses/soudan/n1/c1/', served.url).href);
    expect(await page.locator('a[rel="next"]').getAttribute('href')).toContain('/soudan/n1/c3/');
  });

  it('puts the numbers of a later text beside those before, and says what became of each clause', async () => {
    const { page, go } = await visitor(new URL(served.url).origin);
    await go(new URL('compare/consolidated/', served.url).href);
    await page
      .locator('main')
      .getByRole('link', { name: /項目の対応（推定）/ })
      .click();
    expect(page.url()).toBe(new URL('compare/later/kenshuu-r7/', served.url).href);
    expect(await page.locator('main').innerText()).toContain('推定（当サイトの読み取り）');
    const rows = page.locator('table.crosswalk tbody tr');
    expect(await rows.evaluateAll(rowsOfCells)).toEqual([
      ['１ 研修の体制', '１ 研修の体制', '同じ番号に同文'],
      [
        '１① 研修の担当者を置くこと。',
        '１① ［追加］ 専任の ［追加ここまで］ 研修の担当者を置くこと。',
        '同じ番号に修正のうえ記載',
      ],
      [
        '１② 研修の時間を職員に知らせること。',
        '１③ 研修の時間を職員に知らせること。',
        '異なる番号に同文',
      ],
      ['―', '１② 参加した人数を毎年公表すること。', '前の資料に見当たらない記載'],
    ]);
  });

  it('says that there is no plan and no proposal, in place of empty pictures', async () => {
    const { page } = await visitor(new URL(served.url).origin);
    await page.goto(new URL('plan/', served.url).href);
    expect(await page.locator('main').innerText()).toContain('計画の記載は見当たりません');
    expect(await page.locator('main svg, main table').count()).toBe(0);
    await page.goto(served.url);
    expect(await page.locator('main').innerText()).toContain('提案の記載は見当たりません');
  });
});

/** The words of each cell of table rows, as one reads them. */
function rowsOfCells(rows: Element[]): string[][] {
  return rows.map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.innerText.replaceAll(/\s+/gu, ' ').trim()),
  );
}
