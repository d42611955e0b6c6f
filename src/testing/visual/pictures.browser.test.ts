import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, siteUrl, type View } from '../browser.ts';
import { waitForFonts } from '../fonts.ts';
import { pageKinds } from '../page-kinds.ts';
import { comparePictures, packPicture } from './compare-pictures.ts';

const desktop: View = { width: 1440, height: 1000, scale: 0.5 };
const phone: View = { width: 360, height: 900 };

/** A handful of pages that together show every part of the visual language. */
const pictures: { name: string; route: string; view: View; media?: 'print' }[] = [
  { name: 'home', route: '/', view: desktop },
  { name: 'home-phone', route: '/', view: phone },
  { name: 'comparison', route: 'compare', view: desktop },
  { name: 'comparison-print', route: 'compare', view: { ...desktop, width: 1020 }, media: 'print' },
  { name: 'text-phone', route: 'texts/[work]/[section]', view: phone },
  { name: 'clause', route: 'clauses/[...id]', view: desktop },
  { name: 'clause-dark', route: 'clauses/[...id]', view: { ...desktop, colorScheme: 'dark' } },
  { name: 'plan', route: 'plan', view: desktop },
];

const kinds = pageKinds(inject('site').folder);
const references = 'src/testing/visual';
const found = '.cache/pictures';

/** Share of the pixels that may differ: other versions of a browser smooth letters differently. */
const most = 0.005;

function pathOf(route: string): string {
  return kinds.find((kind) => kind.route === route)?.paths.at(-1) ?? '';
}

async function takePicture(page: Page, path: string): Promise<Buffer> {
  await page.goto(siteUrl(path), { waitUntil: 'networkidle' });
  await waitForFonts(page);
  return packPicture(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

async function keep(name: string, picture: Buffer): Promise<string> {
  await mkdir(found, { recursive: true });
  const file = join(found, name);
  await writeFile(file, picture);
  return file;
}

describe.each(pictures)('$name', ({ name, route, view, media }) => {
  it('looks as in its reference picture', async () => {
    const page = await newPage({ ...view, fonts: true });
    if (media) await page.emulateMedia({ media });
    const actual = await takePicture(page, pathOf(route));
    const reference = join(references, `${name}.png`);
    if (inject('writesPictures')) {
      await writeFile(reference, actual);
      return;
    }
    const actualFile = await keep(`${name}.actual.png`, actual);
    const advice = `If this is how it should look: npm run pictures, look at ${reference}, commit it.`;
    if (!existsSync(reference))
      throw new Error(`${reference} is missing, see ${actualFile}. ${advice}`);
    const { share, picture } = comparePictures(await readFile(reference), actual);
    if (share <= most) return;
    const where = await keep(`${name}.difference.png`, picture);
    throw new Error(
      `${name} differs from ${reference} in ${(share * 100).toFixed(2)} % of its pixels, expected at most ` +
        `${String(most * 100)} %. See ${where} (differences red) and ${actualFile}. ${advice}`,
    );
  });
});

describe.skipIf(inject('writesPictures'))('a picture', () => {
  const reference = () => readFile(join(references, 'comparison.png'));

  it('differs when the styles of a page are lost', async () => {
    const page = await newPage({ ...desktop, fonts: true });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const sheets = 'style, link[rel="stylesheet"]:not([href*="__fonts"])';
        for (const sheet of document.querySelectorAll(sheets)) sheet.remove();
      });
    });
    const actual = await takePicture(page, pathOf('compare'));
    expect(comparePictures(await reference(), actual).share).toBeGreaterThan(most * 4);
  });

  it.each([
    ['the standing notice is gone', '.standing { display: none }'],
    ['a column is gone', '.comparison .proposal { display: none }'],
    ['lines stand closer', 'body { line-height: 1.4 }'],
    ['letters grow by a pixel', '.comparison { font-size: 1rem }'],
  ])('differs when %s', async (_, css) => {
    const page = await newPage({ ...desktop, fonts: true });
    await page.addInitScript((css) => {
      document.addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      });
    }, css);
    const actual = await takePicture(page, pathOf('compare'));
    expect(comparePictures(await reference(), actual).share).toBeGreaterThan(most);
  });

  it('does not differ when letters are smoothed otherwise', async () => {
    const page = await newPage({ ...desktop, fonts: true });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.setProperty('translate', '0.25px 0');
      });
    });
    const actual = await takePicture(page, pathOf('compare'));
    expect(comparePictures(await reference(), actual).share).toBeLessThan(most);
  });
});
