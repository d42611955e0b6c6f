import { expect, inject, it } from 'vitest';
import { graph } from '../../site/site-graph.ts';
import { readingSections } from '../../site/reading.ts';
import { openPage } from '../../testing/browser.ts';

const base = new URL(inject('site').url).pathname;

/** A clause with a reference to two others, as 「ウ及びカ」 is. */
const reference = graph.references.find(({ targets, resolved }) => resolved && targets.length > 1);
const section = readingSections(graph).find(({ rows }) =>
  rows.some((row) => row.id === reference?.from),
);
const reading = `texts/${section?.work ?? ''}/${section?.id ?? ''}/`;

it('shows what a reference points at while it is focused, and closes it with Escape', async () => {
  const page = await openPage(reading);
  const [first] = reference?.targets ?? [];
  const link = page.locator(`[data-clause="${String(reference?.from)}"] a[data-preview]`).first();
  await link.focus();
  const preview = page.locator('.preview:popover-open');
  expect(await preview.innerText()).toContain(graph.clause(String(first))?.text.slice(0, 20));
  expect(await link.getAttribute('aria-describedby')).toBe(await preview.getAttribute('id'));
  await page.keyboard.press('Escape');
  expect(await preview.count()).toBe(0);
  await link.hover();
  await preview.waitFor();
});

it('leads from each part of a reference to its own target, without JavaScript too', async () => {
  const page = await openPage(reading, { javaScript: false });
  const links = page.locator(
    `[data-clause="${String(reference?.from)}"] a[data-preview*="preview"]`,
  );
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const target of reference?.targets ?? []) {
    expect(addresses).toContain(`${base}clauses/${target}/`);
  }
  expect(await page.locator('.preview').first().isVisible()).toBe(false);
});

it('shows every text of a section character for character', async () => {
  const page = await openPage(reading);
  const shown = await page
    .locator('[data-clause]')
    .evaluateAll((all) =>
      all.map((unit) => [
        unit.getAttribute('data-clause'),
        unit.querySelector('.clause-text')?.textContent ?? '',
      ]),
    );
  expect(shown).toEqual(section?.rows.map((row) => [row.id, row.text]));
});

it('copies a citation with slide, column, number and quotation', async () => {
  const clause = graph.clauses.find(
    (row) => row.kind === 'clause' && graph.work(row.work)?.column !== null && row.text !== '',
  );
  const page = await openPage(`clauses/${String(clause?.id)}/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: '文章をコピー' }).click();
  await page.getByText('コピーしました').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [printing] = clause?.printings ?? [];
  for (const part of [printing?.slide, graph.work(String(clause?.work))?.column, clause?.label]) {
    expect(copied).toContain(String(part));
  }
  expect(copied).toContain(`「${String(clause?.text)}」`);
});

it('lists the requirements of one ending, and keeps the choice in the address', async () => {
  const page = await openPage('texts/requirements/');
  const counts = Map.groupBy(graph.requirements, ({ modality }) => modality);
  const [ending, rows] = [...counts].toSorted(([, a], [, b]) => a.length - b.length)[0] ?? [];
  await page.getByLabel('文末で絞り込む').selectOption(String(ending));
  const visible = page.locator('[data-ending]:visible');
  expect(await visible.count()).toBe(rows?.length);
  await page.reload();
  expect(await visible.count()).toBe(rows?.length);
});

it('leads with 「次へ」 from the first item of a text to the last, and never to words of a proposal', async () => {
  const target = graph.clause(String(graph.proposals[0]?.operation.target));
  const items = graph
    .clausesOf(String(target?.work))
    .filter(({ kind, role }) => kind === 'clause' && role === 'current');
  const page = await openPage(`clauses/${String(items[0]?.id)}/`, { javaScript: false });
  for (const { id, label } of items.slice(1)) {
    const next = page.locator('a[rel="next"]');
    expect(await next.innerText()).toContain(label);
    await next.click();
    expect(new URL(page.url()).pathname).toBe(`${base}clauses/${id}/`);
  }
  expect(await page.locator('a[rel="next"]').count()).toBe(0);
});

it('opens the menu on a phone without JavaScript', async () => {
  const page = await openPage('', { width: 360, height: 740, javaScript: false });
  const menu = page.locator('#site-menu');
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'メニュー' }).click();
  expect(await menu.getByRole('link').count()).toBeLessThanOrEqual(7);
  expect(await menu.isVisible()).toBe(true);
});

it('leads a policymaker from home to an addition, its plan passages and the lines of the source', async () => {
  const addition = graph.proposals.find(({ operation }) => operation.type === 'insert');
  const passages = graph
    .relationsOf(String(addition?.clause), 'plan-proposal')
    .flatMap(({ from }) => graph.clause(from) ?? []);
  const page = await openPage('');
  await page.getByRole('navigation').getByRole('link', { name: '対照表' }).click();
  await page.waitForURL('**/compare/');
  await page.goBack();
  await page
    .getByRole('main')
    .getByRole('link', { name: String(addition?.name) })
    .first()
    .click();
  const main = page.locator('main');
  expect(await main.innerText()).toContain('提案（決定事項ではありません）');
  expect(passages.length).toBeGreaterThan(0);
  for (const passage of passages) expect(await main.innerText()).toContain(passage.text);
  await page.getByRole('link', { name: '原資料で見る' }).click();
  const line = graph.clause(String(addition?.clause))?.printings[0]?.line;
  const target = page.locator(`#L${String(line)}`);
  expect(await target.innerText()).toContain(
    graph.clause(String(addition?.clause))?.text.slice(0, 10),
  );
  expect(new URL(page.url()).hash).toBe(`#L${String(line)}`);
  await target.locator('.characters a').first().click();
  expect(await page.locator('h1').innerText()).toBe(addition?.name);
});

it('leaves on paper what is said, not the signs and links that are only there to be pressed', async () => {
  const page = await openPage(reading);
  const sign = page.locator('.permalink').first();
  expect(await sign.isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await sign.isVisible()).toBe(false);
  expect(await page.locator('.standing').innerText()).toMatch(/確認してください。$/u);
});
