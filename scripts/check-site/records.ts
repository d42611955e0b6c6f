import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from '../../src/model/message.ts';
import { unpackRecord, type Shard } from '../../src/search/shards.ts';
import { problemAt } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Rows } from './rows.ts';
import type { Site } from './site.ts';

const textsFile = /^search-index\/[^/]+\/texts\/\d+\.json$/;

/** A record as search publishes it, as far as it is checked. */
interface Target {
  id: string;
  url: string;
}

/** Records of the built search index, with the file each stands in. */
async function published(site: Site): Promise<(Target & { file: string })[]> {
  const files = [...site.files].map((path) => path.slice(site.base.length));
  const shards = files
    .filter((file) => textsFile.test(file))
    .map(async (file) => {
      const shard = JSON.parse(await readFile(join(site.folder, file), 'utf8')) as Shard;
      return shard.id.flatMap((_, at) => {
        const record = unpackRecord(shard, at);
        return record === null ? [] : [{ id: record.id, url: record.url, file }];
      });
    });
  return (await Promise.all(shards)).flat();
}

/** Everything search can find has a page, and the place on it; search knows every record and no other. */
export async function checkRecords(site: Site, { records }: Rows): Promise<Message[]> {
  const ruleId = 'site-record';
  const inIndex = await published(site);
  const indexed = new Set(inIndex.map(({ id }) => id));
  const known = new Set(records.map(({ id }) => id));
  // One row per line, after the line of the opening bracket.
  const rows = records.map(({ id, url }, at) => ({ id, url, file: 'records.json', line: at + 2 }));
  const hint = 'Build the site again from the content as it is now.';
  return [
    ...[...rows, ...inIndex].flatMap(({ id, url, ...place }) => {
      const problem = problemAt(site, new URL(site.base + url, site.origin));
      if (!problem) return [];
      return [
        errorAt({ ...place, ruleId, ...problem, reason: `${problem.reason} (record ${id})` }),
      ];
    }),
    ...rows.flatMap(({ id, file, line }) => {
      const reason = `Unexpected record ${id} missing from the search index`;
      return indexed.has(id) ? [] : [errorAt({ file, line, ruleId, reason, hint })];
    }),
    ...inIndex.flatMap(({ id, file }) => {
      const reason = `Unexpected record ${id} in the search index, expected an id of records.json`;
      return known.has(id) ? [] : [errorAt({ file, ruleId, reason, hint })];
    }),
  ];
}
