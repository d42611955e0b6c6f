import { describe, expect, inject, it } from 'vitest';
import { graph } from '../site/site-graph.ts';
import { newPage, openPage, siteUrl } from './browser.ts';
import { pageKinds } from './page-kinds.ts';

const kinds = pageKinds(inject('site').folder);
const origin = 'https://example.org';
const base = new URL(inject('site').url).pathname;

/** Kinds of page that stand for a document or a part of one. */
const documents = /^(?:\/|texts\/\[work\].*|clauses\/.*|source\/.*)$/u;

/** Words by which a page would claim to be the ministry's, or law. */
const claims = /Legislation|GovernmentOrganization|GovernmentService|legislationLegalForce/u;

/** What a page says of itself to other programs: its head, its link preview and its linked data. */
async function headOf(path: string) {
  const page = await openPage(path, { javaScript: false });
  return page.evaluate(() => {
    const metas = [...document.querySelectorAll('meta')].map((meta) => [
      meta.getAttribute('property') ?? meta.name,
      meta.content,
    ]);
    const blocks = document.querySelectorAll('script[type="application/ld+json"]');
    return {
      title: document.title,
      heading: document.querySelector('h1')?.textContent.trim() ?? '',
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null,
      meta: Object.fromEntries(metas) as Record<string, string>,
      linked: [...blocks].map((block) => block.textContent),
    };
  });
}

describe.each(kinds)('every page of the kind $route', ({ route, paths }) => {
  it('shows its own title, words and address where it is linked, and that the site is unofficial', async () => {
    for (const path of paths) {
      const { title, canonical, meta } = await headOf(path);
      const siteName = meta['og:site_name'] ?? '';
      expect(siteName, path).toContain('非公式');
      expect([meta['og:title'], `${meta['og:title'] ?? ''}｜${siteName}`], path).toContain(title);
      expect(title, path).toContain(siteName);
      expect(meta['og:description'], path).toBe(meta['description']);
      expect(meta['og:description']?.length, path).toBeGreaterThan(10);
      const address = meta['robots'] === 'noindex' ? null : `${origin}${base}${path}`;
      expect(canonical, path).toBe(address);
      expect(meta['og:url'] ?? null, path).toBe(address);
    }
  });

  it('describes itself as a document of its own address, which no authority issues', async () => {
    for (const path of paths) {
      const { title, heading, canonical, linked } = await headOf(path);
      if (documents.test(route)) expect(linked.length, path).toBe(1);
      for (const block of linked) {
        const data = JSON.parse(block) as Record<string, unknown>;
        expect(data['@context'], path).toBe('https://schema.org');
        expect(['CreativeWork', 'DigitalDocument'], path).toContain(data['@type']);
        expect(data['inLanguage'], path).toBe('ja');
        expect(data['url'], path).toBe(canonical);
        const name = String(data['name']);
        expect(name.includes(heading) || title.includes(name), `${path}: ${name}`).toBe(true);
        for (const role of ['author', 'creator', 'publisher', 'provider', 'sourceOrganization']) {
          expect(data, path).not.toHaveProperty(role);
        }
        expect(block, path).not.toMatch(claims);
      }
    }
  });
});

it('shows in link previews a picture that is there', async () => {
  const { meta } = await headOf('');
  const { origin: imageOrigin, pathname } = new URL(meta['og:image'] ?? '');
  expect(imageOrigin).toBe(origin);
  expect(pathname.startsWith(base)).toBe(true);
  const answer = await (await newPage()).request.get(siteUrl(pathname.slice(base.length)));
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
});

it.each(['kyoten/n1/p1/c6/prop2', 'kyoten/n1/p1/c6/k1'])(
  'tells of %s wherever it is linked whether it is proposed or 「現行」',
  async (id) => {
    const { title, meta, linked } = await headOf(`clauses/${id}/`);
    const isProposed = graph.proposalIn(id) !== undefined;
    const voice = isProposed
      ? '提案（決定事項ではありません）'
      : '資料の「現行」（作成時点の記載）';
    expect(meta['og:description']).toMatch(new RegExp(`^${voice}`, 'u'));
    expect(title.includes('への提案')).toBe(isProposed);
    const data = JSON.parse(linked[0] ?? '') as Record<string, unknown>;
    expect(data['creativeWorkStatus']).toBe(voice);
  },
);
