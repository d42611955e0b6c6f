import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { fromText } from '../from-text.ts';
import { toText } from './to-text.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const sources = new URL('../../../content/sources/', import.meta.url);

const texts = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => new URL(name, fixtures)),
  ...readdirSync(sources).map((id) => new URL(`${id}/source.txt`, sources)),
];

it.each(texts.map((url) => [url.pathname.split('/').slice(-2).join('/'), url] as const))(
  'reads %s written in canonical form as it reads the original',
  (file, url) => {
    const source = readFileSync(url, 'utf8');
    const original = fromText(source, { file });
    const canonical = fromText(toText(source, original), { file });
    expect(unitsOf(canonical)).toEqual(unitsOf(original));
  },
);

/** Markers, paths, kinds, columns and texts, column by column. Cells of tables and blanks in markers are not told. */
function unitsOf({ clauses, columns }: ParsedDocument): string[] {
  const places = [null, ...columns.map(({ id }) => id)];
  return places.flatMap((column) =>
    clauses
      .filter((clause) => clause.column === column)
      .map(({ kind, path, marker, text }) => {
        const markers = path.join(' ').replaceAll(/\s/gu, '');
        const words = kind === 'table' ? '' : text;
        return [column ?? '', kind, markers, marker === null ? '¶' : '', words].join(' | ');
      }),
  );
}
