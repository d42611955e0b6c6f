import axe from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on a page as it is now, one line per element: `rule (what it asks): selector html`. All rules of
 * WCAG 2.2 A and AA and the best practices are run, or only those named. Only findings are gathered in full, which
 * takes a third of the time on long pages; axe goes into a page once.
 */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
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
