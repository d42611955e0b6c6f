import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../../testing/axe.ts';
import { openPage } from '../../testing/browser.ts';

const popup = '.search-popup';
const option = `${popup} [role="option"]`;

/** Focuses the box of the header as a visitor does, and types. */
async function typeInHeader(page: Page, text: string): Promise<void> {
  await page.locator('#site-search-input').click();
  await page.keyboard.insertText(text);
  await page.locator(option).first().waitFor();
}

describe('the box of the header', () => {
  test.each([1440, 768, 360])(
    'answers while one types, within the page at %i px',
    async (width) => {
      const page = await openPage('texts/', { width, height: 700 });
      await typeInHeader(page, '退院前カンファレンス');
      const box = await page.locator(popup).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
        true,
      );
      expect(await page.locator(`${option} mark`).first().textContent()).toBe(
        '退院前カンファレンス',
      );
      expect(await violations(page)).toEqual([]);
    },
  );

  test('is a combobox: arrows choose, Enter opens what is chosen with its hits marked', async () => {
    const page = await openPage('texts/');
    await typeInHeader(page, '退院前カンファレンス');
    const field = page.locator('#site-search-input');
    expect(await field.getAttribute('role')).toBe('combobox');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator(
      `[id="${String(await field.getAttribute('aria-activedescendant'))}"]`,
    );
    expect(await chosen.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clauses\/.*mark=/);
  });

  test('Enter without a choice leads to all results, Escape closes the options and keeps the text', async () => {
    const page = await openPage('texts/');
    await typeInHeader(page, 'がん');
    await page.keyboard.press('Escape');
    expect(await page.locator(popup).count()).toBe(0);
    expect(await page.locator('#site-search-input').inputValue()).toBe('がん');
    await page.keyboard.press('ArrowDown');
    await page.locator(option).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.locator('[data-record-id]').first().waitFor();
  });

  test('half-converted kana are not searched, and the Enter that confirms opens nothing', async () => {
    const page = await openPage('texts/');
    await page.locator('#site-search-input').click();
    await page.locator('#site-search-input[role="combobox"]').waitFor();
    const session = await page.context().newCDPSession(page);
    const text = 'かんわけあ';
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await page.waitForTimeout(300);
    expect(await page.locator(option).count()).toBe(0);
    expect(page.url()).toMatch(/\/texts\/$/);
    await session.send('Input.insertText', { text: '緩和ケア' });
    await page.locator(`${option} mark`, { hasText: '緩和ケア' }).first().waitFor();
  });

  test('offers what may be searched instead where nothing is found', async () => {
    const page = await openPage('texts/');
    await typeInHeader(page, 'がん教育の外部講師');
    expect(await page.locator(popup).innerText()).toContain('見つかりませんでした');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
    await page.locator('[data-record-id]').first().waitFor();
  });

  test('options go when the focus leaves, and nothing is loaded before the box has it', async () => {
    const page = await openPage('texts/');
    const workers: unknown[] = [];
    page.on('worker', (worker) => workers.push(worker));
    expect(workers).toEqual([]);
    await typeInHeader(page, '緩和ケア');
    expect(workers).toHaveLength(1);
    await page.keyboard.press('Tab');
    expect(await page.locator(popup).count()).toBe(0);
  });

  test('without JavaScript leads to the search page', async () => {
    const page = await openPage('texts/', { javaScript: false, width: 360 });
    await page.locator('#site-search-input').fill('緩和ケア');
    await page.locator('[data-site-search] button[type="submit"]').click();
    await page.waitForURL(/\/search\/\?q=/);
  });
});
