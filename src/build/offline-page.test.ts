import { expect, it } from 'vitest';
import { offlinePage } from './offline-page.ts';

const words = {
  title: '通信できません',
  text: '検索 & 参照は続けて使えます。<再接続>',
  link: '検索に戻る',
};

it('shows the words of the knowledge base as they are, and leads to the search of the site', () => {
  const page = offlinePage('/shishin/', words);
  expect(page).toContain('<p>検索 &amp; 参照は続けて使えます。&lt;再接続&gt;</p>');
  expect(page).toContain('<a href="/shishin/search/">検索に戻る</a>');
});
