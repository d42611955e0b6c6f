import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../../testing/axe.ts';
import { openPage, siteUrl } from '../../testing/browser.ts';

const done = '[data-search-results][data-state="done"]';
const dialog = 'dialog.search-dialog';

async function total(page: Page): Promise<number> {
  await page.locator(done).waitFor();
  return Number(await page.locator(done).getAttribute('data-total'));
}

/** Asks the search page and waits for the answer in its address. */
async function openSearch(query: string, rest = ''): Promise<Page> {
  const page = await openPage(`search/?${new URLSearchParams({ q: query }).toString()}${rest}`);
  await total(page);
  return page;
}

async function openDialog(path = 'texts/'): Promise<Page> {
  const page = await openPage(path);
  await page.keyboard.press('Control+k');
  await page.locator(dialog).waitFor();
  return page;
}

/** Types through an input method: kana under conversion, as a browser reports them. */
async function compose(session: CDPSession, kana: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text: kana,
    selectionStart: kana.length,
    selectionEnd: kana.length,
  });
}

/** A keystroke the input method takes: the browser tells the page key code 229. */
async function takenKey(session: CDPSession, key: string): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

test('every result bears the heading of the page it leads to, and stands under the headings shown there', async () => {
  const page = await openSearch('その他');
  const results = page.locator('[data-record-id]');
  const shown = await results.evaluateAll((all) =>
    all.map((result) => ({
      address: result.querySelector('a')?.href ?? '',
      title: result.querySelector('a')?.textContent ?? '',
      place: result.querySelector('.search-place')?.textContent ?? '',
    })),
  );
  expect(shown.map(({ title }) => title)).toContain('４（３）　その他');
  for (const { address, title, place } of shown.filter((result) =>
    result.address.includes('/clauses/'),
  )) {
    await page.goto(address);
    expect(await page.locator('h1').innerText(), address).toBe(title);
    const above = await page.locator('h1 + .path a').allInnerTexts();
    const parts = place === '' ? [] : place.split(' › ');
    expect(parts.length, address).toBe(above.length);
    for (const [at, part] of parts.entries()) {
      expect(above[at], address).toContain(part.replace(/…$/u, ''));
    }
  }
});

describe('an input method', () => {
  test('half-converted kana are not searched, the converted word is', async () => {
    const page = await openSearch('がん教育');
    const before = await total(page);
    const session = await page.context().newCDPSession(page);
    await page.locator('[data-search-field]').fill('');
    await page.locator(`${done}[data-total="0"]`).waitFor();
    for (const kana of ['ｋ', 'か', 'かんわ', 'かんわけあ']) await compose(session, kana);
    await page.waitForTimeout(400);
    expect(await page.locator(done).getAttribute('data-total')).toBe('0');
    expect(await page.locator('[data-search-status]').textContent()).toBe('');
    await session.send('Input.insertText', { text: '緩和ケア' });
    await page.locator('[data-record-id] mark', { hasText: '緩和ケア' }).first().waitFor();
    expect(await total(page)).not.toBe(before);
  });

  test('the Enter that confirms a conversion opens nothing, the next one does', async () => {
    const page = await openDialog();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.insertText', { text: '退院前' });
    await page.locator(`${dialog} [role="option"]`).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await compose(session, 'かんふぁれんす');
    const address = page.url();
    await takenKey(session, 'Enter');
    await session.send('Input.insertText', { text: 'カンファレンス' });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(address);
    await page.locator(`${dialog} mark`, { hasText: '退院前カンファレンス' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clauses\//);
  });

  test('Escape during a conversion leaves the dialog open, Escape afterwards closes it', async () => {
    const page = await openDialog();
    const session = await page.context().newCDPSession(page);
    await compose(session, 'かんわ');
    await takenKey(session, 'Escape');
    await page.waitForTimeout(200);
    expect(await page.locator(dialog).evaluate((one) => one.hasAttribute('open'))).toBe(true);
    await session.send('Input.insertText', { text: '緩和' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator(dialog).evaluate((one) => one.hasAttribute('open'))).toBe(false);
  });

  test('Escape in an empty field closes the dialog, also where a search field keeps the key to itself', async () => {
    const page = await openDialog();
    // Not pressed: the browser does nothing of its own, as Safari.
    await page.locator(`${dialog} input`).dispatchEvent('keydown', { key: 'Escape' });
    expect(await page.locator(dialog).evaluate((one) => one.hasAttribute('open'))).toBe(false);
  });
});

describe('by keyboard alone', () => {
  test('Ctrl+K opens the dialog; arrows choose, Enter opens the clause with its hits marked', async () => {
    const page = await openDialog();
    const field = page.locator(`${dialog} [role="combobox"]`);
    await page.keyboard.type('退院前カンファレンス');
    await page.locator(`${dialog} [role="option"]`).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const chosen = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${String(chosen)}"]`).getAttribute('aria-selected')).toBe(
      'true',
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clauses\/.*mark=/);
    await page.locator('mark.search-mark', { hasText: '退院前カンファレンス' }).first().waitFor();
  });

  test('Enter without a choice shows all results', async () => {
    const page = await openDialog();
    await page.keyboard.type('がん');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await total(page)).toBeGreaterThan(8);
  });

  test('the dialog returns the focus to where it was', async () => {
    const page = await openPage('texts/');
    await page.locator('[data-search-open]').focus();
    await page.keyboard.press('Enter');
    await page.locator(dialog).waitFor();
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(() => document.activeElement?.hasAttribute('data-search-open')),
    ).toBe(true);
  });

  test('on the search page arrows go from the field along the results and back', async () => {
    const page = await openSearch('緩和ケア');
    await page.locator('[data-search-field]').focus();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('li')?.dataset['recordId']);
    const ids = await page
      .locator('[data-record-id]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-record-id')));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(ids[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(ids[1]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-field');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/clauses\//);
  });

  test('a slash is a slash', async () => {
    const page = await openPage('texts/');
    await page.keyboard.press('/');
    expect(await page.locator(dialog).count()).toBe(0);
  });
});

describe('results', () => {
  test('are announced, grouped by work, verbatim', async () => {
    const page = await openSearch('２次医療圏');
    const status = page.locator('[data-search-status][role="status"]');
    expect(await status.textContent()).toBe(`${String(await total(page))}件`);
    expect(await page.locator('.search-group h2').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-record-id] .search-text').first().textContent()).toContain(
      '２次医療圏',
    );
  });

  test('a facet leaves as many as its count says, and is in the address', async () => {
    const page = await openSearch('がん 連携');
    const before = await total(page);
    const facet = page.locator('[data-search-facets] label:has([name="kind"])').first();
    const kind = await facet.locator('input').getAttribute('value');
    const count = Number(await facet.locator('.count').textContent());
    await facet.locator('input').check();
    await page.locator(`${done}[data-total="${String(count)}"]`).waitFor();
    expect(new URL(page.url()).searchParams.getAll('kind')).toEqual([kind]);
    await page.reload();
    expect(await total(page)).toBe(count);
    await page.goBack();
    await page.locator(`${done}[data-total="${String(before)}"]`).waitFor();
  });

  test.each(['が', '地域'])(
    '「さらに表示」 of %s shows the rest and moves the focus to it',
    async (query) => {
      const page = await openSearch(query);
      const all = await total(page);
      const results = page.locator('[data-record-id]');
      const ids = () =>
        results.evaluateAll((items) => items.map((item) => item.getAttribute('data-record-id')));
      const before = await ids();
      expect(before).toHaveLength(20);
      await page.locator('.search-results > p > button').click();
      await results.nth(20).waitFor();
      expect(await results.count()).toBe(Math.min(all, 80));
      const fresh = (await ids()).filter((id) => !before.includes(id));
      const focused = page.locator('[data-record-id]:focus-within');
      expect(fresh).toContain(await focused.getAttribute('data-record-id'));
    },
  );

  test.each(['Ⅱ1(1)6ク', 'Ⅱの１の（１）の⑥のク', '⑥ク', '1(1)6ｸ'])(
    'the number %s leads to its clause',
    async (number) => {
      const page = await openSearch(number);
      const links = page.locator('.search-direct a');
      expect(await links.count()).toBe(1);
      expect(await links.textContent()).toContain('１（１）⑥ク');
    },
  );

  test('a number several texts use offers each', async () => {
    const page = await openSearch('4(3)①');
    expect(await page.locator('.search-direct a').count()).toBe(2);
  });

  test('a sentence leads on to its words, and a word that finds nothing to no other empty page', async () => {
    const page = await openPage('search/?q=がん教育の外部講師');
    const offered = page.locator('.search-empty a');
    await offered.first().click();
    await page.locator('[data-record-id]').first().waitFor();
    await page.goto(siteUrl('search/?q=がん教育 zzz'));
    await page.locator('.search-empty').waitFor();
    expect(await offered.allInnerTexts()).toEqual([expect.stringContaining('がん教育')]);
    await page.goto(siteUrl('search/?q=zzz'));
    await page.getByText('短い語や、略さない書き方でもお試しください。').waitFor();
  });

  test('a word nowhere to be found offers 近い語, and no result', async () => {
    const page = await openSearch('退院前カンファランス');
    expect(await page.locator('[data-record-id]').count()).toBe(0);
    await page.locator('.search-empty a', { hasText: '退院前カンファレンス' }).click();
    await page.locator('[data-record-id]').first().waitFor();
  });

  test('searches are kept on the device and can be forgotten', async () => {
    const page = await openSearch('緩和ケア');
    await page.locator('[data-search-form] button').click();
    await page.goto(siteUrl('search/'));
    await page.locator('[data-search-recent] a', { hasText: '緩和ケア' }).waitFor();
    await page.locator('[data-search-recent] button').click();
    expect(await page.locator('[data-search-recent] a').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('searches kept are offered in the dialog, which can forget them too', async () => {
    const page = await openSearch('緩和ケア');
    await page.locator('[data-search-form] button').click();
    await page.keyboard.press('Control+k');
    const option = page.locator(`${dialog} [role="option"]`);
    await option.first().waitFor();
    expect(await option.first().textContent()).toBe('緩和ケア');
    await page.locator(`${dialog} [role="status"] button`).click();
    expect(await option.count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe(
      'combobox',
    );
  });

  test('without JavaScript the page says where else to look', async () => {
    const page = await openPage('search/', { javaScript: false });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('noscript a').count()).toBe(3);
  });

  test.each([
    { width: 1440, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const)('pass axe at $width px in $colorScheme', async (view) => {
    const page = await openPage('search/?q=二次医療圏', view);
    await page.locator('[data-record-id]').first().waitFor();
    await page.locator('[data-search-facets] input').first().waitFor({ state: 'attached' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await page.keyboard.press('Control+k');
    await page.locator(`${dialog} input`).fill('緩和ケア');
    await page.locator(`${dialog} [role="option"]`).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
  });
});

describe('a page opened from a result', () => {
  const address = async (): Promise<string> => {
    const page = await openSearch('緩和ケア');
    const href = await page.locator('[data-record-id] a').first().getAttribute('href');
    return new URL(href ?? '', page.url()).href;
  };

  test('has its hits marked, lets one step through them and take them away', async () => {
    const href = await address();
    const page = await openPage('404.html');
    await page.goto(href.replace(/\?.*/, ''));
    const plain = await page.locator('main').innerText();
    await page.goto(href);
    const bar = page.locator('.search-marks');
    await bar.waitFor();
    const marks = page.locator('mark.search-mark');
    const count = await marks.count();
    expect(count).toBeGreaterThan(1);
    expect(await page.locator('main').innerText()).toBe(plain);
    expect(await bar.locator('[role="status"]').textContent()).toContain('緩和ケア');
    expect(await marks.nth(0).getAttribute('class')).toContain('current');
    await bar.locator('button', { hasText: '次の位置' }).click();
    expect(await marks.nth(1).getAttribute('class')).toContain('current');
    await bar.locator('button', { hasText: '前の位置' }).click();
    expect(await marks.nth(0).getAttribute('class')).toContain('current');
    expect(await violations(page)).toEqual([]);
    await bar.locator('button', { hasText: '印を消す' }).click();
    expect(await marks.count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('a reading page loads no more than the opener of the dialog', async () => {
    const page = await openPage('texts/');
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/_astro\/.*\.js/.test(name))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(4000);
  });
});
