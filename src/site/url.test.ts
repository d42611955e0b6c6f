import { expect, test } from 'vitest';
import { anchor, sourceHref, withBase } from './url.ts';

test.each([
  ['/', '', '/'],
  ['/', 'compare', '/compare/'],
  ['/shishin/', '', '/shishin/'],
  ['/shishin', 'clauses/kyoten/n4/p3/c1/', '/shishin/clauses/kyoten/n4/p3/c1/'],
  ['/shishin/', '/search/?q=退院前カンファレンス', '/shishin/search/?q=退院前カンファレンス'],
  ['/shishin/', 'source/deck/#L154', '/shishin/source/deck/#L154'],
  ['/shishin/', 'data/knowledge-base.json', '/shishin/data/knowledge-base.json'],
  ['/shishin/', 'texts/整備指針/', '/shishin/texts/%E6%95%B4%E5%82%99%E6%8C%87%E9%87%9D/'],
])('a page under %s, %s, has the address %s', (base, path, address) => {
  expect(withBase(base, path)).toBe(address);
});

test('a source line is a fragment of its page', () => {
  expect(sourceHref('chiiki-renkei', 154)).toBe('/source/chiiki-renkei/#L154');
  expect(sourceHref('tsuchi', 501)).toBe('/source/tsuchi/2/#L501');
});

test('an id with slashes becomes one that a fragment can name', () => {
  expect(anchor('kyoten/n1/p1/c6/k1')).toBe('kyoten.n1.p1.c6.k1');
});
