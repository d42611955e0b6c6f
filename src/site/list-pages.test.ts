import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../model/knowledge-base.ts';
import { listPages } from './list-pages.ts';

const source = (id: string): SourceRow => ({
  id,
  title: `第${id}回検討会資料`,
  issuer: null,
  published: null,
  meeting: null,
  paper: null,
  sha256: '',
  length: 0,
  lines: 0,
});
const sources = [source('1'), source('2')];
const rows = ['1-a', '2-a', '1-b', '1-c', '2-b'];
const sourceOf = (row: string) => row.split('-')[0];

describe('listPages', () => {
  it('leaves a list that fits on one page whole', () => {
    expect(listPages(rows, sources, sourceOf, 5)).toEqual([]);
  });

  it('splits a longer one by source, and the rows of a source by length, every row once', () => {
    const pages = listPages(rows, sources, sourceOf, 2);
    expect(pages.map(({ id, part, parts, rows: own }) => [id, part, parts, own])).toEqual([
      ['1', 1, 2, ['1-a', '1-b']],
      ['1/2', 2, 2, ['1-c']],
      ['2', 1, 1, ['2-a', '2-b']],
    ]);
  });
});
