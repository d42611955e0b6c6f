import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it is now, one line per element: `rule (what it asks): selector html`. All rules of
 * WCAG 2.2 A and AA and the best practices are run, or only those named. Only findings are gathered in full, which
 * takes a third of the time on long pages; axe goes into a page once.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axe.source);
    await page.evaluate(drawEveryLetter);
  }
  const options: axe.RunOptions = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: standards },
    resultTypes: ['violations'],
  };
  const found = await page.evaluate(async (wanted) => {
    const { axe: run } = globalThis as unknown as { axe: typeof axe };
    return (await run.run(document, wanted)).violations;
  }, options);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/**
 * Axe draws the first letter of a text to tell icons from words, and leaves icons out where it looks at colours. The site
 * has no icons that are letters, and on a machine without a Japanese font all of its text would be taken for such.
 */
function drawEveryLetter(): void {
  const context = {
    canvas: { width: 0, height: 0 },
    measureText: (text: string) => ({ width: 30 * text.length }),
    fillText: () => undefined,
    clearRect: () => undefined,
    getImageData: (_x: number, _y: number, width: number, height: number) => ({
      data: new Uint8ClampedArray(4 * Math.ceil(width) * Math.ceil(height)).fill(255),
    }),
  };
  Object.assign(HTMLCanvasElement.prototype, { getContext: () => context });
}
