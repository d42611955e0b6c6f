import type { Message } from '../../src/model/message.ts';
import { problemAt } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Rows } from './rows.ts';
import type { Site } from './site.ts';

/** Everything search can find has a page, and the place on it. */
export function checkRecords(site: Site, { records }: Rows): Message[] {
  return records.flatMap(({ id, url }, index) => {
    const problem = problemAt(site, new URL(site.base + url, site.origin));
    if (!problem) return [];
    // One row per line, after the line of the opening bracket.
    const place = { file: 'records.json', line: index + 2, ruleId: 'site-record' };
    return [errorAt({ ...place, reason: `${problem.reason} (record ${id})`, hint: problem.hint })];
  });
}
