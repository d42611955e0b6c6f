import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

/** CSS pixels a finger needs. */
const least = 44;

/**
 * What can be tapped and is smaller than a finger, as tag, words and size. A link in the lines of a text is exempt, as in
 * WCAG 2.2 (2.5.8): the line decides its height. So is a control whose whole label is large enough.
 */
function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex="0"]',
    );
    return [...controls].flatMap((control) => {
      const reachable = control.closest('label') ?? control;
      if (!control.checkVisibility({ visibilityProperty: true }) || inLines(control)) return [];
      const { width, height } = reachable.getBoundingClientRect();
      if (control.closest('.skip-link') || (width >= least - 0.5 && height >= least - 0.5))
        return [];
      const words = (control.textContent || control.getAttribute('aria-label') || '').trim();
      return [
        `${control.tagName} 「${words.slice(0, 30)}」 ${width.toFixed(0)}×${height.toFixed(0)} ${control.className}`,
      ];
    });

    /** A link with other words of its sentence beside it, or one that runs over several lines. */
    function inLines(control: HTMLElement): boolean {
      if (control.tagName.toUpperCase() !== 'A') return false;
      if (control.closest('.characters') !== null) return true;
      if (getComputedStyle(control).display !== 'inline') return false;
      const beside = [...(control.parentElement?.childNodes ?? [])].filter(
        (node) => node !== control,
      );
      return beside.some((node) => (node.textContent ?? '').trim() !== '');
    }
  }, least);
}

describe.each(pageKinds(inject('site').folder))('every page of the kind $route', ({ paths }) => {
  it('gives a finger 44 pixels at a width of 360', async () => {
    for (const path of paths) {
      const page = await openPage(path, { width: 360, fonts: true });
      expect(await tooSmall(page, least), path).toEqual([]);
    }
  });
});
