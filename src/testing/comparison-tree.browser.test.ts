import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityTree } from './accessibility-tree.ts';
import { openPage, type View } from './browser.ts';

/** Tables of the comparison, and the element each is read from. */
const tables = [
  { path: 'compare/?only=proposed', role: 'table', file: 'compare' },
  { path: 'compare/?only=proposed&merged=1', role: 'table', file: 'compare-merged' },
  { path: 'compare/formal/?remarks=1', role: 'table', file: 'formal' },
];

/** What is spoken, in order; a phone names the column again before each cell. */
function spokenIn(tree: string): string[] {
  const lines = tree.split('\n').map((line) => line.trim());
  const columns = new Set(
    lines.flatMap((line) => /^columnheader (「.*」)$/u.exec(line)?.[1] ?? []),
  );
  return lines.filter((line, at) => {
    const isLabel = columns.has(line) && lines[at - 1] === 'cell';
    return line.startsWith('「') && !isLabel;
  });
}

/** What an empty cell says on a desktop; a phone leaves the cell out. */
const emptyCells = ['「該当する記載なし」', '「提案の記載なし」', '「関連する記載は見当たらない」'];

/** The page once its script shows the view its address asks for. */
async function openView(path: string, view: View = {}): Promise<Page> {
  const page = await openPage(path, view);
  await page.locator('[data-view-line]:visible, table[data-remarks]').first().waitFor();
  return page;
}

/** Whether all lines stand in others in the same order; a phone says what both sides hold once. */
function isPartOf(lines: readonly string[], others: readonly string[]): boolean {
  let at = 0;
  for (const other of others) if (other === lines[at]) at += 1;
  return at === lines.length;
}

/** Rows of a tree, each with the roles of its cells in reading order. */
function rowsOf(tree: string): string[][] {
  const lines = tree.split('\n').map((line) => ({
    depth: line.length - line.trimStart().length,
    role: line.trim().split(' ')[0] ?? '',
  }));
  return lines.flatMap(({ depth, role }, at) => {
    if (role !== 'row') return [];
    const after = lines.slice(at + 1);
    const end = after.findIndex((line) => line.depth <= depth);
    const inside = end === -1 ? after : after.slice(0, end);
    return [inside.filter((line) => line.depth === depth + 2).map((line) => line.role)];
  });
}

describe.each(tables)('the tree of /$path', ({ path, role, file }) => {
  it('is what was reviewed, on a phone the same words in the same order', async () => {
    const desktop = await accessibilityTree(await openView(path), role);
    await expect(desktop).toMatchFileSnapshot(`trees/${file}.txt`);
    const phone = await accessibilityTree(await openView(path, { width: 360 }), role);
    const [spoken, all] = [spokenIn(phone), spokenIn(desktop)];
    expect(isPartOf(spoken, all)).toBe(true);
    expect(all.filter((line) => !spoken.includes(line) && !emptyCells.includes(line))).toEqual([]);
  });

  it('reads headers before cells, a cell or a row header for each', async () => {
    const [header = [], ...rows] = rowsOf(await accessibilityTree(await openView(path), role));
    expect(new Set(header)).toEqual(new Set(['columnheader']));
    expect(rows.length).toBeGreaterThan(0);
    for (const cells of rows) {
      expect(cells).toHaveLength(header.length);
      expect(new Set(cells.slice(1))).toEqual(new Set(['cell']));
    }
  });

  it('says what is added and removed in words, in the element that is', async () => {
    const tree = await accessibilityTree(await openView(path), role);
    for (const [kind, open, close] of [
      ['insertion', '［追加］', '［追加ここまで］'],
      ['deletion', '［削除］', '［削除ここまで］'],
    ] as const) {
      const blocks = tree.split(new RegExp(`^ *${kind}$`, 'mu')).slice(1);
      for (const block of blocks) {
        const words = block
          .trim()
          .split('\n')
          .map((line) => line.trim());
        expect(words[0], kind).toBe(`「${open}」`);
        expect(words.slice(0, 8).join(), kind).toContain(close);
      }
    }
    expect(tree).toContain('［追加］');
  });
});

describe('反映イメージ', () => {
  it('says what is added and removed in words', async () => {
    const page = await openPage('compare/consolidated/');
    const tree = await page.locator('[data-part=text]').first().ariaSnapshot();
    await expect(`${tree}\n`).toMatchFileSnapshot('trees/consolidated.txt');
    expect(tree.match(/［追加］/gu)?.length).toBe(tree.match(/［追加ここまで］/gu)?.length);
    expect(tree).toMatch(/insertion.*［追加］/u);
  });
});

/** Selects everything in an element and copies it as a person does. */
async function copied(page: Page, selector: string): Promise<string> {
  await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element) getSelection()?.selectAllChildren(element);
  }, selector);
  await page.keyboard.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a selection', () => {
  it.each([
    ['compare/?only=proposed&merged=1', 'table.comparison'],
    ['compare/formal/', '.formal-table'],
    ['compare/consolidated/', '[data-part=text]'],
  ])('of /%s copies the words and not what is only heard', async (path, selector) => {
    const page = await openPage(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const text = await copied(page, selector);
    expect(text.length).toBeGreaterThan(50);
    expect(text).toContain('地域連携');
    expect(text).not.toMatch(/［(追加|削除)(ここまで)?］/u);
  });
});

/** Of the current one of some links, `lined` where it has a line that none of the others has, else `plain`. */
function drawnLines(links: Element[]): string[] {
  const sides = ['Top', 'Left', 'Bottom', 'Right'] as const;
  const isCurrent = (link: Element) => link.hasAttribute('aria-current');
  const linesOf = (link: Element) => {
    const style = getComputedStyle(link);
    return sides
      .filter((side) => style[`border${side}Width`] !== '0px')
      .map((side) => `${side} ${style[`border${side}Color`]}`);
  };
  const canvas = getComputedStyle(document.body).backgroundColor;
  const others = new Set(links.filter((link) => !isCurrent(link)).flatMap(linesOf));
  return links.filter(isCurrent).map((link) => {
    const own = linesOf(link).filter((line) => !line.endsWith(canvas) && !others.has(line));
    return own.length > 0 ? 'lined' : 'plain';
  });
}

describe('forced colours', () => {
  it.each(['compare/?only=proposed&merged=1', 'compare/formal/', 'compare/consolidated/'])(
    'leave lines under what is added and through what is removed on /%s',
    async (path) => {
      const page = await openPage(path, { forcedColors: true });
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('main ins, main del')]
          .filter((element) => element.checkVisibility())
          .map((element) => getComputedStyle(element).textDecorationLine),
      );
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => line === 'none')).toEqual([]);
    },
  );

  it.each([1440, 360])('mark the current page by a line at %i pixels', async (width) => {
    const page = await openPage('compare/formal/', { forcedColors: true, width });
    const menu = page.locator('.site-menu-button');
    if (await menu.isVisible()) await menu.click();
    for (const links of ['.site-menu a', '.compare-tabs a']) {
      expect(await page.locator(links).evaluateAll(drawnLines), links).toEqual(['lined']);
    }
  });
});
