import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SiteFingerprint } from './site-fingerprint.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shishin-fingerprint-'));
  mkdirSync(join(folder, 'search'));
  writeFileSync(join(folder, 'index.html'), '退院支援');
  writeFileSync(join(folder, 'search', 'index.pf'), '索引');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The fingerprint of a site of two pages, the first of which stands in the folder. */
function fingerprint(pages: Record<string, string>): string {
  const site = new SiteFingerprint();
  for (const [address, text] of Object.entries(pages)) site.add(address, Buffer.from(text));
  return site.of(folder, '/');
}

const pages = { '/': '退院支援', '/compare/': '対照表' };

it('is the same for the same site, in whatever order its pages were rendered', () => {
  expect(fingerprint({ '/compare/': '対照表', '/': '退院支援' })).toBe(fingerprint(pages));
});

it('changes with a page, with its address, and with a file that no route made', () => {
  const before = fingerprint(pages);
  expect(fingerprint({ ...pages, '/compare/': '対照' })).not.toBe(before);
  expect(fingerprint({ '/': '退院支援', '/plan/': '対照表' })).not.toBe(before);
  writeFileSync(join(folder, 'search', 'index.pf'), '別の索引');
  expect(fingerprint(pages)).not.toBe(before);
});

it('takes the page of a route as it was answered, not from its file a second time', () => {
  const before = fingerprint(pages);
  writeFileSync(join(folder, 'index.html'), '後から書かれたもの');
  expect(fingerprint(pages)).toBe(before);
});

it('is the same where another thread rendered some of the pages', () => {
  const [site, other] = [new SiteFingerprint(), new SiteFingerprint()];
  site.add('/', Buffer.from('退院支援'));
  other.add('/compare/', Buffer.from('対照表'));
  site.join(other.answers);
  expect(site.of(folder, '/')).toBe(fingerprint(pages));
});

it('knows the files of routes by their address below a base path, whatever the writing of their names', () => {
  const names = { '/shishin/compare/': 'compare/index.html', '/shishin/%E8%A1%A8.csv': '表.csv' };
  const site = new SiteFingerprint();
  for (const address of Object.keys(names)) site.add(address, Buffer.from('対照表'));
  const before = site.of(folder, '/shishin/');
  mkdirSync(join(folder, 'compare'));
  for (const name of Object.values(names)) writeFileSync(join(folder, name), '対照表');
  expect(site.of(folder, '/shishin/')).toBe(before);
});
