import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../../testing/browser.ts';

/** Presses Tab until the focus stands on an element that matches, as one who uses no pointer. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (found) return;
  }
  throw new Error(`Tab never reached ${selector}`);
}

const search = (page: Page) => page.evaluate(() => location.search);

describe('the 対照表 by keyboard alone', () => {
  it('narrows to the proposals, filters by ending and takes the conditions back', async () => {
    const page = await openPage('compare/');
    const all = await page.locator('[data-row]:visible').count();
    await tabTo(page, 'input[name=only]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search === '?only=proposed');
    expect(await page.locator('[data-row]:visible').count()).toBeLessThan(all);

    await tabTo(page, '.comparison-filters summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'select[name=ending]');
    await page.keyboard.press('ArrowDown');
    expect(await search(page)).toContain('ending=');
    expect(await page.locator('.comparison-filters [role=status]').innerText()).not.toBe('');

    await tabTo(page, 'button[type=reset]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search === '');
    expect(await page.locator('[data-row]:visible').count()).toBe(all);
  });

  it('hides a column and moves another, the focus staying on its button', async () => {
    const page = await openPage('compare/');
    const titles = () => page.locator('thead th[data-column]:visible').allInnerTexts();
    const before = await titles();
    await tabTo(page, '.comparison-filters summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-column-shown]');
    await page.keyboard.press('Space');
    await page.locator('[data-view-line]').waitFor();
    expect(await titles()).toEqual(before.slice(1));
    await page.keyboard.press('Space');
    await tabTo(page, '[data-move="1"]');
    await page.keyboard.press('Enter');
    expect(await titles()).toEqual([before[1], before[0], ...before.slice(2)]);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-move]'))).toBe(true);
    expect(await search(page)).toContain('cols=');
  });
});

describe('反映イメージ by keyboard alone', () => {
  it('takes a proposal out and puts it back', async () => {
    const page = await openPage('compare/consolidated/');
    const text = page.locator('[data-part=text]').first();
    const before = await text.innerText();
    await tabTo(page, 'input[name=p]');
    await page.keyboard.press('Space');
    expect(await text.innerText()).not.toBe(before);
    expect(await search(page)).toContain('p=');
    await page.keyboard.press('Space');
    expect(await text.innerText()).toBe(before);
  });

  it('chooses the clean text by the arrow keys', async () => {
    const page = await openPage('compare/consolidated/');
    await tabTo(page, 'input[name=style]');
    await page.keyboard.press('ArrowDown');
    expect(await search(page)).toContain('style=clean');
    expect(await page.locator('[data-part=text] ins:visible').count()).toBe(0);
  });
});

describe('新旧形式 by keyboard alone', () => {
  it('shows remarks, turns the columns and opens what is left out', async () => {
    const page = await openPage('compare/formal/');
    await tabTo(page, 'input[name=remarks]');
    await page.keyboard.press('Space');
    await tabTo(page, 'input[name=order]');
    await page.keyboard.press('Space');
    expect(await search(page)).toBe('?remarks=1&order=old');
    const first = page.locator('.formal-table thead th').first();
    expect(await first.getAttribute('data-column')).toBe('before');
    await tabTo(page, '.formal-table summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('.formal-table details[open]').count()).toBe(1);
  });

  it('goes back up the table with the focus below the titles that stay', async () => {
    const page = await openPage('compare/');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const links = page.locator('[data-row]:visible th a');
    await links.nth((await links.count()) - 1).focus();
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const isSeen = await page.evaluate(async () => {
        await new Promise(requestAnimationFrame);
        const focused = document.activeElement;
        const { left, bottom } = focused?.getBoundingClientRect() ?? new DOMRect();
        const top = document.elementFromPoint(left + 4, bottom - 4);
        return top !== null && (focused?.contains(top) ?? false);
      });
      expect(isSeen).toBe(true);
    }
  });
});
