import { expect, it } from 'vitest';
import { violations } from './axe.ts';
import { newPage } from './browser.ts';

it('is told of a faint text and of a picture without words, or of the named rule alone', async () => {
  const page = await newPage();
  await page.setContent(
    '<html lang="ja"><title>点検</title><main><h1>点検</h1><p style="color: #eee; background: #fff">薄い</p><img src="data:,"></main></html>',
  );
  const found = await violations(page);
  expect(found.map((line) => line.split(' ')[0])).toEqual(['color-contrast', 'image-alt']);
  const contrast = await violations(page, ['color-contrast']);
  expect(contrast).toEqual(found.slice(0, 1));
});
