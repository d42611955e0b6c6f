import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

/** Steps walked on one page at most. */
const most = 80;

/** Where the focus stands: a name to tell it by, and whether a person sees it. */
interface Stop {
  element: string;
  faults: string[];
}

function look(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null;
    if (element === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const faults: string[] = [];
    const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px';
    // A link of a picture shows its focus by the line of its box.
    const box = element.querySelector(':scope > rect');
    const isBoxed = box !== null && Number.parseFloat(getComputedStyle(box).strokeWidth) >= 2;
    if (!isOutlined && !isBoxed && boxShadow === 'none') faults.push('no visible focus');
    const place = element.getBoundingClientRect();
    const isInside =
      place.bottom > 0 && place.right > 0 && place.top < innerHeight && place.left < innerWidth;
    if (!isInside) faults.push('outside the window');
    const middle = document.elementFromPoint(
      Math.min(Math.max(place.left + place.width / 2, 1), innerWidth - 1),
      Math.min(Math.max(place.top + Math.min(place.height / 2, 20), 1), innerHeight - 1),
    );
    const isCovered = middle?.closest('header, [popover], dialog') && !middle.contains(element);
    if (isCovered && !element.closest('header, [popover], dialog')) faults.push('covered');
    return { element: element.outerHTML.slice(0, 140), faults };
  });
}

/** Elements Tab should reach, in the order of the page: one of each group of radio buttons. */
function reachable(page: Page): Promise<number> {
  return page.evaluate(() => {
    const groups = new Set<string>();
    return [
      ...document.querySelectorAll<HTMLInputElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ].filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !element.checkVisibility()) return false;
      if (element.type !== 'radio') return true;
      return !groups.has(element.name) && groups.add(element.name);
    }).length;
  });
}

describe.each(pageKinds(inject('site').folder))('every page of the kind $route', ({ paths }) => {
  it('lets Tab walk through it: everything in reach, in view, and no way without end', async () => {
    const [path = ''] = paths;
    const page = await openPage(path);
    const expected = await reachable(page);
    const faults: string[] = [];
    let steps = 0;
    for (; steps < most; steps += 1) {
      await page.keyboard.press('Tab');
      const stop = await look(page);
      if (stop === null) break;
      for (const fault of stop.faults) faults.push(`${fault}: ${stop.element}`);
    }
    expect(faults, path).toEqual([]);
    expect(steps, path).toBeGreaterThanOrEqual(Math.min(expected, most));
  });
});
