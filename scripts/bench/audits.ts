import { auditSite } from '../../src/testing/audits.ts';
import { buildTestSite, testBase } from '../../src/testing/site.ts';
import { markdownTable } from './table.ts';

/** Lighthouse on the real knowledge base as a Markdown table: scores, and what its simulated slow phone waits for. */
export async function benchAudits(): Promise<string> {
  const audits = await auditSite(await buildTestSite(), testBase);
  const rows = audits.map(({ route, scores, figures }) => [
    `\`${route}\``,
    ...Object.values(scores).map(String),
    (figures.lcp / 1000).toFixed(2),
    figures.blocking.toFixed(0),
    figures.shift.toFixed(3),
    (figures.bytes / 1000).toFixed(1),
  ]);
  const head = ['page', 'performance', 'accessibility', 'best practices', 'SEO'];
  const figures = ['LCP, s', 'blocking, ms', 'layout shift', 'kB sent'];
  return markdownTable([...head, ...figures], rows);
}
