import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { pageFiles, writePage, type PathList } from './page-files.ts';

const place = {
  site: 'https://example.org',
  base: '/shishin/',
  folder: new URL('file:///srv/dist/'),
};

const list = (entries: [pathname: string, type: 'page' | 'endpoint'][]) =>
  entries.map(([pathname, type]) => ({
    pathname,
    route: { component: `src/pages${pathname}.astro`, type },
  })) as unknown as PathList;

const of = (pathname: string, type: 'page' | 'endpoint') =>
  pageFiles(list([[pathname, type]]), place).map(({ address, file }) => [address, file])[0];

it('writes a page as a folder with its index, below the base path', () => {
  expect(of('/clauses/kyoten/n1', 'page')).toEqual([
    'https://example.org/shishin/clauses/kyoten/n1/',
    'file:///srv/dist/clauses/kyoten/n1/index.html',
  ]);
  expect(of('/', 'page')).toEqual(['https://example.org/shishin/', 'file:///srv/dist/index.html']);
});

it('writes the page of a lost address where servers look for it, and a file under its own name', () => {
  expect(of('/404', 'page')?.[1]).toBe('file:///srv/dist/404.html');
  expect(of('/data/clauses.csv', 'endpoint')).toEqual([
    'https://example.org/shishin/data/clauses.csv',
    'file:///srv/dist/data/clauses.csv',
  ]);
});

it('keeps words of a title in an address as they are written there', () => {
  expect(of('/check/様式 1.xlsx', 'endpoint')).toEqual([
    'https://example.org/shishin/check/%E6%A7%98%E5%BC%8F%201.xlsx',
    'file:///srv/dist/check/%E6%A7%98%E5%BC%8F%201.xlsx',
  ]);
});

it('writes a page into folders that are not there yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shishin-page-'));
  try {
    const file = join(folder, 'clauses', 'kyoten', 'index.html');
    writePage(pathToFileURL(file).href, Buffer.from('<!doctype html>'));
    expect(readFileSync(file, 'utf8')).toBe('<!doctype html>');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
