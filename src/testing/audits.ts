import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { serveFolder } from '../../scripts/static-server.ts';
import { launchBrowserServer } from './chromium.ts';
import { pageKinds } from './page-kinds.ts';

/** What Lighthouse says of one page on its mobile settings (4 × slower processor, slow 4G). */
export interface Audit {
  /** Kind of page and its path in the site. */
  route: string;
  path: string;
  /** 0 to 100. */
  scores: Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>;
  /** Titles of the audits not passed, beside those of speed. */
  failed: string[];
  /** Largest contentful paint and blocking time in ms, layout shift, bytes sent. */
  figures: { lcp: number; blocking: number; shift: number; bytes: number };
}

/** The kinds of pages audited. */
const routes = ['/', 'compare', 'texts/[work]/[section]', 'clauses/[...id]', 'search'];

/** Only these say how a machine performed: they are figures of the bench, never tests. */
const speed = new Set(['performance']);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function audit(route: string, path: string, url: string, port: number): Promise<Audit> {
  const answer = await lighthouse(new URL(path, url).href, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (answer === undefined) throw new Error(`Lighthouse gave no answer for ${path}`);
  const { audits, categories, runtimeError } = answer.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not audit ${path}: ${runtimeError.message}`);
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const judged = Object.values(categories)
    .filter(({ id }) => !speed.has(id))
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    route,
    path,
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    failed: judged.flatMap(({ id }) => {
      const found = audits[id];
      return found?.score !== undefined && found.score !== null && found.score < 1
        ? [`${id}: ${found.title}`]
        : [];
    }),
    figures: {
      lcp: figure('largest-contentful-paint'),
      blocking: figure('total-blocking-time'),
      shift: figure('cumulative-layout-shift'),
      bytes: figure('total-byte-weight'),
    },
  };
}

/** Audits the main kinds of pages of a built site, the fullest page of each, one after the other. */
export async function auditSite(folder: string, base: string): Promise<Audit[]> {
  const port = await freePort();
  const browser = await launchBrowserServer([`--remote-debugging-port=${String(port)}`]);
  const server = await serveFolder({ folder, base, port: 0 });
  const found: Audit[] = [];
  try {
    for (const { route, paths } of pageKinds(folder)) {
      const path = paths.at(-1);
      if (!routes.includes(route) || path === undefined) continue;
      found.push(await audit(route, path, server.url, port));
    }
  } finally {
    await server.close();
    await browser.close();
  }
  return found;
}
