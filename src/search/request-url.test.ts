import { expect, test } from 'vitest';
import { firstLimit, readRequest, writeRequest } from './request-url.ts';

const read = (address: string) => readRequest(new URLSearchParams(address));

test('an address names the query, its exactness, its facets and how much is shown', () => {
  expect(
    read('?q=退院前　カンファレンス&exact=1&ending=すること&ending=に努めること&limit=all'),
  ).toEqual({
    query: '退院前　カンファレンス',
    exact: true,
    selection: { ending: ['すること', 'に努めること'] },
    limit: null,
  });
});

test('what is not said is usual', () => {
  expect(read('')).toEqual({ query: '', exact: false, selection: {}, limit: firstLimit });
});

test.each(['?limit=-1', '?limit=x', '?limit=', '?limit=2.5', '?exact=0', '?kind=', '?other=1'])(
  '%s changes nothing',
  (address) => {
    expect(read(address)).toEqual(read(''));
  },
);

test.each([
  '',
  'q=%E3%81%8C%E3%82%93',
  'q=a&exact=1&kind=plan&actor=%E5%9B%BD',
  'limit=all',
  'limit=40',
])('the address %j is written as it was read', (address) => {
  expect(writeRequest(read(address)).toString()).toBe(address);
});
