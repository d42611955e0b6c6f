import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Message } from '../src/model/message.ts';
import { contentFolder } from '../src/site/content-folder.ts';
import { checks } from './check-site/checks.ts';
import { externalLinks } from './check-site/origins.ts';
import { readRows } from './check-site/rows.ts';
import { readSite } from './check-site/site.ts';
import { recoverFirst } from './content/recover-first.ts';
import { endWithOutput } from './output.ts';
import { siteAddress } from './site-address.ts';
import { isArgumentError, UsageError } from './usage-error.ts';

const usage = `npm run check-site -- [FOLDER] [--base /shishin/] [--format text|json] [--external]
Checks a built site (dist): links, fragments, ids, search records, styles, markup, policy, origins, sitemap.
--external prints the addresses outside the site instead. Exit code 1 where a check fails, 2 for bad usage.`;

/** Kinds of messages of one check shown on the terminal; the rest are counted. */
const shown = 20;

function format({ file, line, column, ruleId, reason, hint }: Message, count: number): string {
  const more = count > 1 ? ` (and in ${String(count - 1)} more places)` : '';
  return `  ${file}:${String(line)}:${String(column)} ${ruleId}: ${reason}${more}\n    ${hint}`;
}

/** A page's mistake is often that of a component on every page: each is told once, with its first place. */
function told(messages: Message[]): string[] {
  const kinds = Map.groupBy(messages, ({ ruleId, reason }) => `${ruleId} ${reason}`);
  return [...kinds.values()].flatMap(([first, ...more]) =>
    first ? [format(first, more.length + 1)] : [],
  );
}

function printText(results: [string, Message[]][]): void {
  for (const [name, messages] of results) {
    console.log(`${messages.length === 0 ? 'pass' : 'FAIL'} ${name}`);
    const lines = told(messages);
    for (const line of lines.slice(0, shown)) console.log(line);
    if (lines.length > shown) console.log(`  … and ${String(lines.length - shown)} more kinds`);
  }
  const failed = results.filter(([, messages]) => messages.length > 0).length;
  console.log(`${String(results.length - failed)} checks passed, ${String(failed)} failed`);
}

async function checkSite(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      base: { type: 'string', default: process.env.BASE_PATH ?? '/' },
      format: { type: 'string', default: 'text' },
      external: { type: 'boolean', default: false },
    },
  });
  const base = `/${values.base}/`.replaceAll(/\/+/g, '/');
  const origin = new URL(siteAddress()).origin;
  const [folder = 'dist', ...more] = positionals;
  if (more.length > 0) throw new UsageError(`Unexpected ${more.join(' ')}, expected one folder.`);
  if (!['text', 'json'].includes(values.format))
    throw new UsageError(`Unexpected --format ${values.format}, expected text or json.`);
  if (!existsSync(join(folder, 'index.html'))) {
    throw new UsageError(`Unexpected folder ${folder}, expected a built site: npm run build`);
  }
  const generated = join(contentFolder, 'generated');
  if (!existsSync(generated)) {
    throw new UsageError(`Unexpected folder ${generated}, expected the rows: npm run content`);
  }
  const site = await readSite(folder, base, origin);
  if (values.external) {
    for (const url of externalLinks(site)) console.log(url);
    return 0;
  }
  const rows = await readRows(contentFolder);
  const results: [string, Message[]][] = [];
  for (const [name, check] of Object.entries(checks)) results.push([name, await check(site, rows)]);
  const messages = results.flatMap(([, found]) => found);
  if (values.format === 'json')
    console.log(JSON.stringify({ pages: site.pages.size, messages }, null, 2));
  else printText(results);
  return messages.length === 0 ? 0 : 1;
}

recoverFirst('read');
endWithOutput();
try {
  process.exitCode = await checkSite();
} catch (error) {
  // A fault of a check itself keeps its stack.
  if (!(error instanceof UsageError) && !isArgumentError(error)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
