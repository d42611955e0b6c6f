import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, siteUrl } from './browser.ts';

/** Japanese characters an adult reads in a second, and seconds for finding and following one link. */
const perSecond = 8;
const perLink = 5;

/** How far down the page a sentence stands, in windows. */
async function windowsDown(page: Page, found: Locator): Promise<number> {
  const box = await found.first().boundingBox();
  return ((box?.y ?? Infinity) + (box?.height ?? 0)) / (page.viewportSize()?.height ?? 1);
}

/**
 * Seconds to find an answer on a page: the headings above it are looked over, and its section is read from its heading
 * down to the end of the answer.
 */
async function secondsToFind(found: Locator): Promise<number> {
  const characters = await found.first().evaluate((answer) => {
    const main = document.querySelector('main') ?? document.body;
    const section = answer.closest('section, article, .home-lead') ?? main;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let count = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isPast = answer.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (isPast && !answer.contains(node)) break;
      const isRead = section.contains(node) || parent?.closest('h1, h2, h3') !== null;
      if (isRead && parent?.checkVisibility()) count += (node.textContent ?? '').trim().length;
    }
    return count;
  });
  return characters / perSecond;
}

describe.each([
  { device: 'desktop', width: 1440, height: 900, windows: 1 },
  { device: 'phone', width: 360, height: 800, windows: 4 },
])('someone who has never seen the source, on a $device', ({ width, height, windows }) => {
  const home = () => openPage('', { width, height, fonts: true });

  it('sees that the 現行 here is not in force, and where the latest guideline is', async () => {
    const page = await home();
    const answer = page.getByText('現在の整備指針ではありません');
    const latest = page.getByRole('link', { name: '最新の整備指針（厚生労働省のページ）' });
    expect(await answer.innerText()).toContain('いいえ');
    expect(await windowsDown(page, latest)).toBeLessThanOrEqual(windows);
    expect(new URL(String(await latest.getAttribute('href'))).host).toBe('www.mhlw.go.jp');
    expect(await secondsToFind(latest)).toBeLessThan(60);
  });

  it('sees the three proposals for 拠点病院, and that none is decided', async () => {
    const page = await home();
    expect(
      await windowsDown(page, page.getByText('決定事項ではありません').first()),
    ).toBeLessThanOrEqual(windows);
    const proposals = page.locator('.proposal-list > li');
    expect(await proposals.count()).toBe(3);
    for (const proposal of await proposals.all()) {
      expect(await proposal.innerText()).toContain('拠点病院');
    }
    expect(await windowsDown(page, proposals.last())).toBeLessThanOrEqual(windows);
    expect(await secondsToFind(proposals.last())).toBeLessThan(60);
  });

  it('learns that no proposal stands in the 地域がん診療病院 column, and that the reach of the addition is 推定', async () => {
    const page = await home();
    const none = page.getByText('「地域がん診療病院」の欄には、提案の記載はありません');
    expect(await windowsDown(page, none)).toBeLessThanOrEqual(windows);
    const reach = page.locator('main p', { hasText: '連携により満たす要件' });
    expect(await reach.locator('.chip').innerText()).toBe('推定');
    expect(await secondsToFind(reach)).toBeLessThan(60);
    // That answers it; how it was read is one link on.
    await reach.getByRole('link').click();
    await page.waitForURL(siteUrl('clauses/**'));
    const inferred = page.locator('main .passage.inferred', { hasText: '⑥への追加' }).first();
    expect(await inferred.locator('.voice').innerText()).toContain('推定');
    expect(await secondsToFind(inferred)).toBeLessThan(60 - perLink);
  });

  it('finds in which case and with whom a 退院前カンファレンス is held', async () => {
    const page = await home();
    await page.getByRole('link', { name: '「退院前カンファレンス」を検索' }).click();
    const result = page
      .locator('main [data-record-id]', { hasText: '退院前カンファレンス' })
      .first();
    await expect.poll(() => result.innerText(), { timeout: 20_000 }).toContain('訪問看護師等と');
    expect(await result.innerText()).toContain('必要に応じて');
    expect(await secondsToFind(result)).toBeLessThan(60 - 2 * perLink);
    await result.locator('a').first().click();
    await page.waitForURL(siteUrl('clauses/**'));
    const chips = page.locator('.main-passage ~ section .chip, .main-passage .chip');
    await expect
      .poll(() => chips.allInnerTexts(), { timeout: 20_000 })
      .toContainEqual(expect.stringContaining('必要に応じて'));
  });
});
