import type { RecordRow, WorkRow } from '../model/knowledge-base.ts';
import { facetTable, type FacetTable } from './facets.ts';
import { fold } from './fold.ts';
import { vocabulary } from './near.ts';
import { inRankOrder } from './rank.ts';
import { packShard, type Shard, type ShownRecord } from './shards.ts';
import { foldedFiles } from './texts.ts';
import type { VariantTable } from './variants.ts';

/** Records in one file of texts: small enough for a first view, few enough files for a large site. */
const shardSize = 40;

/** What the search needs to know before the first query. */
export interface Manifest {
  /** Number of records. */
  count: number;
  shardSize: number;
  /** Number of files of folded texts. */
  foldedFiles: number;
  variants: VariantTable;
  /** Short title of each work, by id. */
  works: Record<string, string>;
}

/** Files of the bundle by name, each loaded when it is first needed. */
export interface BundleFiles {
  'search.json': Manifest;
  'facets.json': FacetTable;
  /** Markers of each record from the top, empty where it has no number. */
  'numbers.json': string[][];
  /** Folded name and place of each defined term. */
  'terms.json': [name: string, ordinal: number][];
  /** Words that can be suggested. */
  'words.json': string[];
  [shard: `texts/${number}.json`]: Shard;
  /** Folded texts to look through, a line per record; see `texts.ts`. */
  [folded: `folded/${number}.json`]: string;
}

/** A bundle: its files, and the folded text of each record in the order of rank, for Pagefind to index. */
export interface Bundle {
  files: BundleFiles;
  folded: string[];
}

/** How a result is named below the title of its work. */
export interface RecordName {
  title: string;
  /** Words of the headings above it, top first. */
  place: string[];
}

/** Makes the files that go beside Pagefind's own. The same records and names give the same files. */
export function makeBundle(
  records: readonly RecordRow[],
  works: readonly WorkRow[],
  variants: VariantTable,
  nameOf: (row: RecordRow) => RecordName,
): Bundle {
  const rows = inRankOrder(records);
  const folded = rows.map((row) => fold(row.text));
  const toScan = foldedFiles(folded);
  const titles = Object.fromEntries(works.map(({ id, shortTitle }) => [id, shortTitle]));
  const files: BundleFiles = {
    'search.json': {
      count: rows.length,
      shardSize,
      foldedFiles: toScan.length,
      variants,
      works: titles,
    },
    'facets.json': facetTable(rows),
    'numbers.json': rows.map((row) => (row.label === '' ? [] : row.path)),
    'terms.json': rows.flatMap(({ kind, title }, at) =>
      kind === 'term' ? [[fold(title), at]] : [],
    ),
    'words.json': vocabulary(folded),
  };
  for (let at = 0; at < rows.length; at += shardSize) {
    const shard = rows.slice(at, at + shardSize).map((row) => shown(row, nameOf(row)));
    files[shardName(at, shardSize)] = packShard(shard);
  }
  toScan.forEach((text, at) => {
    files[foldedName(at)] = text;
  });
  return { files, folded };
}

/** The file of folded texts of that place in their order. */
export function foldedName(at: number): `folded/${number}.json` {
  return `folded/${at}.json`;
}

/** The file that holds the text of a record. */
export function shardName(ordinal: number, size: number): `texts/${number}.json` {
  return `texts/${Math.floor(ordinal / size)}.json`;
}

function shown(row: RecordRow, { title, place }: RecordName): ShownRecord {
  const { id, kind, voice, text, url, work, label, column } = row;
  return { id, kind, voice, title, text, url, work, label, column, place: place.join('\n') };
}
