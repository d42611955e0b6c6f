import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ClauseRow, ProposalRow, RelationRow } from '../../model/knowledge-base.ts';
import { violations } from '../../testing/axe.ts';
import { openPage } from '../../testing/browser.ts';

async function rows<Row>(name: string): Promise<Row[]> {
  return JSON.parse(await readFile(`content/generated/${name}.json`, 'utf8')) as Row[];
}

const proposals = await rows<ProposalRow>('proposals');
const clauses = await rows<ClauseRow>('clauses');
const relations = await rows<RelationRow>('relations');
const addition = proposals.find(({ operation }) => operation.type === 'insert');
const rename = proposals.find(({ operation }) => operation.type === 'rename');

describe('対照表', () => {
  it('leads a policymaker from home to the source lines of an addition', async () => {
    const page = await openPage('');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: '対照表', exact: true })
      .first()
      .click();
    await page.getByLabel('提案のある箇所だけ').check();
    await page.waitForURL(/only=proposed/u);
    const shown = page.locator('[data-row]:visible');
    await expect.poll(() => shown.count()).toBe(proposals.length);
    const row = shown.filter({ hasText: addition?.name ?? '?' });
    const passage = row.locator('.plan details').first();
    expect(await passage.locator('summary').innerText()).toContain('推定');
    expect((await passage.locator('.text').innerText()).length).toBeGreaterThan(20);
    await row.locator('.proposal a[href*="/source/"]').click();
    await page.waitForURL(/\/source\/[^/]+\/#L\d+$/u);
    const line = clauses.find(({ id }) => id === addition?.clause)?.printings[0]?.line;
    expect(new URL(page.url()).hash).toBe(`#L${line}`);
  });

  it('keeps the whole view in its address', async () => {
    const page = await openPage('compare/?only=proposed&merged=1&cols=plan,current-kyoten');
    const titles = (): Promise<string[]> =>
      page.locator('thead th[data-column]:visible').allInnerTexts();
    await expect.poll(titles).toHaveLength(2);
    expect((await titles())[0]).toContain('基本計画');
    expect(await page.locator('[data-row]:visible').count()).toBe(proposals.length);
    await page.getByText('表示条件・列・書き出し').click();
    await page.getByLabel('「現行」と提案を一つの欄にまとめる').uncheck();
    expect(new URL(page.url()).search).toBe('?only=proposed&cols=plan,current-kyoten');
    const line = page.locator('[data-view-line]');
    const conditions = '表示中の条件：提案のある箇所だけ／列は関連する基本計画（推定）、.+。';
    expect(await line.innerText()).toMatch(new RegExp(`^${conditions}$`, 'u'));
    await page.emulateMedia({ media: 'print' });
    expect(await line.innerText()).toMatch(
      new RegExp(`^${conditions}\\d+行のうち\\d+行を表示しています。$`, 'u'),
    );
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: '条件を解除' }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('thead th[data-column]:visible').count()).toBe(4);
    expect(await line.isVisible()).toBe(false);
  });

  it('names what an address asks in vain and shows the rest', async () => {
    const page = await openPage('compare/?only=proposed&only=x&foo=<b>1</b>');
    const status = page.locator('.comparison-filters [role=status]');
    await expect.poll(() => status.innerText()).toContain('only=x、foo=<b>1</b>');
    expect(await page.locator('[data-row]:visible').count()).toBe(proposals.length);
  });

  it('is complete without JavaScript', async () => {
    const page = await openPage('compare/', { javaScript: false });
    expect(await page.locator('.comparison-filters').isVisible()).toBe(false);
    const table = await page.locator('table.comparison').innerText();
    const current = clauses.filter(
      ({ role, status, work }) => role === 'current' && status === 'printed' && work !== 'keikaku',
    );
    for (const clause of current) expect(table).toContain(clause.text);
    if (addition?.operation.type === 'insert') expect(table).toContain(addition.operation.text);
  });

  it('offers no way to a proposal whose row is not shown, and names what may reach another column', async () => {
    const reaching = relations.find(({ type }) => type === 'delegated-proposal');
    const clause = clauses.find(({ id }) => id === reaching?.to);
    const page = await openPage(`compare/?in=${clause?.work}`);
    await page.locator('[data-view-line]').waitFor();
    expect(await page.locator('.comparison-jump').isVisible()).toBe(false);
    const name = proposals.find(({ id }) => id === reaching?.from)?.name;
    const part = page.locator('[data-row]:visible .inferred-part', { hasText: name ?? '?' });
    expect(await part.innerText()).toContain('（推定）');
    await page.getByText('表示条件・列・書き出し').click();
    await page.getByRole('button', { name: '条件を解除' }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('.comparison-jump a:visible').count()).toBe(proposals.length);
  });

  it('lists texts of an inferred pair apart when 推定 are not shown', async () => {
    const page = await openPage('compare/?inferred=1');
    await page.locator('[data-view-line]').waitFor();
    await expect.poll(() => page.locator('.chip.inferred:visible').count()).toBe(0);
    const alone = page.locator('[data-row="alone"]');
    expect(await alone.count()).toBeGreaterThan(0);
    expect(await alone.first().isVisible()).toBe(true);
    expect(await page.locator('[data-view-line]').textContent()).toContain(
      `同じ行に並べていた${await alone.count()}項目を、別の行に分けて数えています。`,
    );
  });

  it('copies numbers and words, without what is only heard', async () => {
    const page = await openPage('compare/?only=proposed', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('表示条件・列・書き出し').click();
    await page.getByRole('button', { name: '表示中の番号＋本文をコピー' }).click();
    await page.getByText('コピーしました。').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`　　　${addition?.name}`);
    if (addition?.operation.type === 'insert')
      expect(copied).toContain(`　【拠点病院：提案】${addition.operation.text}`);
    if (rename?.operation.type === 'rename') {
      expect(copied).toContain(`【拠点病院：資料の「現行」】${rename.operation.before}`);
      expect(copied).toContain(`【拠点病院：提案】${rename.operation.before} → `);
    }
    expect(copied).not.toContain('［追加］');
    expect(copied).toContain('参考：当サイト作成');
    await page.getByRole('button', { name: 'この表示のリンクをコピー' }).click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).startsWith('http'),
    );
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(link).search).toBe('?only=proposed');
  });

  it('keeps what is only heard out of a selection, and underlines, by styles Safari reads too', async () => {
    const page = await openPage('compare/');
    const styles = await page.evaluate(() =>
      [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join(''),
    );
    expect(styles).toMatch(/\.visually-hidden\{[^}]*-webkit-user-select:none/u);
    expect(styles).not.toMatch(/[{;]text-decoration:[^;}]*\d/u);
  });

  it('saves the rows shown as CSV', async () => {
    const page = await openPage('compare/?only=proposed');
    await page.getByText('表示条件・列・書き出し').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '表示中の行をCSVで保存' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/^sankou-.*\.csv$/u);
    const csv = (await buffer(await download.createReadStream())).toString('utf8');
    const lines = csv.trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF"番号"')).toBe(true);
    expect(lines[1 + proposals.length]).toContain('表示中の条件：提案のある箇所だけ。');
    expect(lines[2 + proposals.length]).toContain('参考：当サイト作成');
    if (addition?.operation.type === 'insert') expect(csv).toContain(addition.operation.text);
    // Place, kind, words and source of a cell each stand on a line of their own; links without a text are left out.
    expect(csv).toContain('"１（１）⑥\n拠点病院"');
    expect(csv).toContain('見出しの変更\n');
    expect(csv).not.toContain('この記載のページ');
    // What the site reads into the text is called so in the file, too.
    const parts = page.locator('[data-row]:visible .inferred-part:visible > .chip');
    const called = await parts.allInnerTexts();
    expect(called.length).toBeGreaterThan(0);
    for (const name of called) expect(csv).toContain(`\n${name}\n`);
  });

  it('moves from row to row by the arrow keys', async () => {
    const page = await openPage('compare/?only=proposed');
    const numbers = page.locator('[data-row]:visible th a');
    await numbers.nth(0).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      await numbers.nth(1).textContent(),
    );
  });

  it('reads headers before cells and says ［追加］ aloud', async () => {
    const page = await openPage('compare/?only=proposed', { width: 360 });
    const tree = await page.locator('table.comparison').ariaSnapshot();
    expect(tree).toContain('columnheader "番号"');
    expect(tree).toContain('rowheader');
    expect(tree.indexOf('columnheader')).toBeLessThan(tree.indexOf('rowheader'));
    expect(tree).toContain('［追加］');
  });
});

describe('反映イメージ', () => {
  it('shows each choice of proposals as the engine gives it, and undoes it', async () => {
    const page = await openPage('compare/consolidated/');
    const shown = page.locator('[data-part=text]');
    for (const { name } of proposals) await page.getByLabel(name, { exact: true }).uncheck();
    await page.getByLabel('反映後の文だけ').check();
    const bare = await shown.innerText();
    expect(new URL(page.url()).search).toBe('?p=&style=clean');
    if (rename?.operation.type === 'rename') expect(bare).toContain(rename.operation.before);
    await page.getByLabel(addition?.name ?? '?', { exact: true }).check();
    const added = await shown.innerText();
    if (addition?.operation.type === 'insert') expect(added).toContain(addition.operation.text);
    await page.getByLabel(addition?.name ?? '?', { exact: true }).uncheck();
    expect(await shown.innerText()).toBe(bare);
  });

  it('renders the same with a script as without', async () => {
    const every = proposals.map(({ id }) => id).join(',');
    const open = (javaScript: boolean) =>
      openPage(`compare/consolidated/?p=${every}`, { javaScript });
    const words = async (page: Page): Promise<string[]> => {
      const parts = await page.locator('[data-part]').allInnerTexts();
      return parts.map((part) => part.replaceAll(/\s+/gu, ''));
    };
    const [scripted, plain] = [await open(true), await words(await open(false))];
    await expect.poll(() => words(scripted)).toEqual(plain);
  });

  it('leads to the formal table of the same choice', async () => {
    const page = await openPage('compare/consolidated/');
    await page.getByLabel(addition?.name ?? '?', { exact: true }).uncheck();
    await page.getByRole('link', { name: '新旧形式の対照表（参考）で見る' }).click();
    await page.waitForURL(/formal/u);
    await page.waitForFunction(() => document.querySelectorAll('.formal-inserted').length === 1);
    const shown = await page.locator('.formal-table').innerText();
    if (addition?.operation.type === 'insert') expect(shown).not.toContain(addition.operation.text);
    const others = proposals.filter(({ name }) => name !== addition?.name);
    const line = `反映した提案：${others.map(({ name }) => name).join('、')}`;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-choice]:visible').innerText()).toBe(line);
    await page.emulateMedia({ media: null });
    expect(
      await page.getByText('Word・Excelの表は、すべての提案を反映したものです。').isVisible(),
    ).toBe(true);
    const tabs = page.locator('.compare-tabs');
    await tabs.getByRole('link', { name: '反映イメージ' }).click();
    await page.waitForURL(/consolidated\/\?p=/u);
    expect(await page.getByLabel(addition?.name ?? '?', { exact: true }).isChecked()).toBe(false);
    await tabs.getByRole('link', { name: '新旧形式' }).click();
    await page.getByRole('link', { name: 'すべての提案を反映した表を見る' }).click();
    await page.waitForURL(/formal\/$/u);
  });

  it('says in the text without marks, too, where the place of an addition is not known', async () => {
    const page = await openPage('compare/consolidated/?style=clean');
    await page.locator('.consolidated-line').first().waitFor();
    expect(await page.locator('.consolidated-line ins').count()).toBe(0);
    const unknown = proposals.filter(
      ({ operation }) => operation.type === 'insert' && operation.position === 'unknown',
    );
    expect(await page.locator('.consolidated-line .chip').count()).toBe(unknown.length);
    await page.locator('[data-part="effects"] a').first().click();
    await page.waitForURL(/\/clauses\//u);
  });
});

describe('新旧形式の対照表', () => {
  it('prints （略） where rows are folded', async () => {
    const page = await openPage('compare/formal/');
    await page.emulateMedia({ media: 'print' });
    const cells = page.locator('.formal-omitted td:not(.formal-remarks)');
    expect(await cells.count()).toBeGreaterThan(0);
    for (const words of await cells.allInnerTexts()) expect(words).toContain('（略）');
  });

  it('names both sides of a change on a phone, and shows what they share once and without a name', async () => {
    const page = await openPage('compare/formal/', { width: 360 });
    const rows = await page.locator('.formal-table tbody tr').evaluateAll((lines) =>
      lines.map((line) => {
        const shown = [...line.querySelectorAll('td')].filter((cell) => cell.checkVisibility());
        const labels = shown.map((cell) => getComputedStyle(cell, '::before').content);
        return `${line.className}: ${labels.join(' ')}`;
      }),
    );
    expect([...new Set(rows)].sort()).toMatchInlineSnapshot(`
      [
        "formal-changed: "提案を反映した場合" "資料の「現行」"",
        "formal-context: none",
        "formal-gap: none",
        "formal-inserted: "提案を反映した場合" "資料の「現行」"",
        "formal-omitted: none",
      ]
    `);
  });

  it('passes axe with its remarks shown', async () => {
    const page = await openPage('compare/formal/?remarks=1', { width: 360 });
    expect(await violations(page)).toEqual([]);
  });
});
