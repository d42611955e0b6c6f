import { rm } from 'node:fs/promises';
import { onTestFinished, describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { externalLinks } from './origins.ts';
import type { Site } from './site.ts';
import { smallSite, soundRows, style, type Damage } from './testing.ts';

async function site(damage?: Damage): Promise<Site> {
  const read = await smallSite(damage);
  onTestFinished(() => rm(read.folder, { recursive: true }));
  return read;
}

/** What the checks say of a site, one line per message: check, place, rule, reason. */
async function told(read: Site): Promise<string[]> {
  const lines: string[] = [];
  for (const [name, check] of Object.entries(checks)) {
    for (const { file, line, ruleId, reason, hint } of await check(read, soundRows)) {
      expect(hint).not.toBe('');
      lines.push(`${name}: ${file}:${String(line)} ${ruleId}: ${reason}`);
    }
  }
  return lines;
}

const home = 'index.html';
const clause = 'clauses/kyoten/n1/p1/c6/index.html';

it('says nothing of a sound site', async () => {
  expect(await told(await site())).toEqual([]);
});

it('lists the addresses outside the site, which only the scheduled workflow visits', async () => {
  expect(externalLinks(await site())).toEqual(['https://www.mhlw.go.jp/index.html']);
});

const damages: (Damage & { fault: string; says: string[] })[] = [
  {
    fault: 'a page is missing',
    file: clause,
    from: null,
    says: [
      'links and fragments: index.html:13 site-link: Unexpected address /shishin/clauses/kyoten/n1/p1/c6/, expected a page or file of the site',
      'links and fragments: index.html:14 site-link: Unexpected address /shishin/clauses/kyoten/n1/p1/c6/, expected a page or file of the site',
      'targets of search records: records.json:2 site-record: Unexpected address /shishin/clauses/kyoten/n1/p1/c6/, expected a page or file of the site (record kyoten/n1/p1/c6)',
      'targets of search records: search-index/1a2b3c/texts/0.json:1 site-record: Unexpected address /shishin/clauses/kyoten/n1/p1/c6/, expected a page or file of the site (record kyoten/n1/p1/c6)',
      'sitemap: sitemap-0.xml:1 site-sitemap: Unexpected /shishin/clauses/kyoten/n1/p1/c6/ in the sitemap, expected a page that may be listed',
    ],
  },
  {
    fault: 'a link forgets the base path',
    file: home,
    from: '/shishin/clauses/',
    to: '/clauses/',
    says: [
      'links and fragments: index.html:13 site-link: Unexpected address /clauses/kyoten/n1/p1/c6/ outside the base path, expected it to begin with /shishin/',
    ],
  },
  {
    fault: 'a link forgets its last slash',
    file: home,
    from: 'c6/">',
    to: 'c6">',
    says: [
      'links and fragments: index.html:13 site-link: Unexpected address /shishin/clauses/kyoten/n1/p1/c6, expected a page or file of the site',
    ],
  },
  {
    fault: 'a fragment is misspelt',
    file: home,
    from: '#text',
    to: '#texts',
    says: [
      'links and fragments: index.html:14 site-link: Unexpected fragment #texts, expected an id of /shishin/clauses/kyoten/n1/p1/c6/',
    ],
  },
  {
    fault: 'an address cannot be decoded',
    file: home,
    from: '#text',
    to: '#%E3',
    says: [
      'links and fragments: index.html:14 site-link: Unexpected escape in /shishin/clauses/kyoten/n1/p1/c6/#%E3, expected % escapes of UTF-8',
    ],
  },
  {
    fault: 'the element of a fragment is gone',
    file: clause,
    from: '<p id="text">',
    to: '<p>',
    says: [
      'links and fragments: clauses/kyoten/n1/p1/c6/index.html:13 site-link: Unexpected fragment #text, expected an id of /shishin/clauses/kyoten/n1/p1/c6/',
      'links and fragments: index.html:14 site-link: Unexpected fragment #text, expected an id of /shishin/clauses/kyoten/n1/p1/c6/',
      'targets of search records: records.json:2 site-record: Unexpected fragment #text, expected an id of /shishin/clauses/kyoten/n1/p1/c6/ (record kyoten/n1/p1/c6)',
      'targets of search records: search-index/1a2b3c/texts/0.json:1 site-record: Unexpected fragment #text, expected an id of /shishin/clauses/kyoten/n1/p1/c6/ (record kyoten/n1/p1/c6)',
    ],
  },
  {
    fault: 'a clause is unknown',
    file: home,
    from: 'data-clause="kyoten/n1/p1/c6"',
    to: 'data-clause="kyoten/n1/p1/c9"',
    says: [
      'ids of rows in data attributes: index.html:17 site-identifier: Unexpected data-clause "kyoten/n1/p1/c9", expected an id of clauses.json',
    ],
  },
  {
    fault: 'a work is unknown',
    file: home,
    from: 'data-formal="kyoten"',
    to: 'data-formal="chiiki"',
    says: [
      'ids of rows in data attributes: index.html:17 site-identifier: Unexpected data-formal "chiiki", expected an id of works.json',
    ],
  },
  {
    fault: 'a delegated requirement is unknown',
    file: home,
    from: 'c6/r1"',
    to: 'c6/r1~kyoten/n1/p1/c6/r2"',
    says: [
      'ids of rows in data attributes: index.html:17 site-identifier: Unexpected data-item "kyoten/n1/p1/c6/r2", expected an id of requirements.json',
    ],
  },
  {
    fault: 'an attribute nobody checks holds an id',
    file: home,
    from: 'data-clause=',
    to: 'data-row-id=',
    says: [
      'ids of rows in data attributes: index.html:17 site-identifier: Unexpected id of a row in data-row-id, expected an attribute that is checked',
    ],
  },
  {
    fault: 'the element to copy is gone',
    file: home,
    from: ' id="cite-0"',
    says: [
      'ids of elements in attributes: index.html:19 site-element: Unexpected data-copy "cite-0", expected the id of an element of this page',
    ],
  },
  {
    fault: 'the preview of a link is another',
    file: clause,
    from: 'data-preview="preview.c6"',
    to: 'data-preview="preview.c5"',
    says: [
      'ids of elements in attributes: clauses/kyoten/n1/p1/c6/index.html:13 site-element: Unexpected data-preview "preview.c5", expected the id of an element of this page',
    ],
  },
  {
    fault: 'the index of search leads nowhere',
    file: 'search-index/1a2b3c/texts/0.json',
    from: 'c6/#text',
    to: 'c7/',
    says: [
      'targets of search records: search-index/1a2b3c/texts/0.json:1 site-record: Unexpected address /shishin/clauses/kyoten/n1/p1/c7/, expected a page or file of the site (record kyoten/n1/p1/c6)',
    ],
  },
  {
    fault: 'the index of search is that of another content',
    file: 'search-index/1a2b3c/texts/0.json',
    from: '"id":["kyoten/n1/p1/c6"]',
    to: '"id":["kyoten/n1/p1/c7"]',
    says: [
      'targets of search records: records.json:2 site-record: Unexpected record kyoten/n1/p1/c6 missing from the search index',
      'targets of search records: search-index/1a2b3c/texts/0.json:1 site-record: Unexpected record kyoten/n1/p1/c7 in the search index, expected an id of records.json',
    ],
  },
  {
    fault: 'the index of search is not built',
    file: 'search-index/1a2b3c/texts/0.json',
    from: null,
    says: [
      'targets of search records: records.json:2 site-record: Unexpected record kyoten/n1/p1/c6 missing from the search index',
    ],
  },
  {
    fault: 'a picture of the style sheet is missing',
    file: 'mark.svg',
    from: null,
    says: [
      'files named by styles: _astro/style.css:1 site-style: Unexpected address /shishin/mark.svg, expected a page or file of the site',
    ],
  },
  {
    fault: 'a style sheet asks another site',
    file: '_astro/style.css',
    from: '/shishin/mark.svg',
    to: '//cdn.example.com/mark.svg',
    says: [
      `no other origin: _astro/style.css:1 site-origin: Unexpected request to https://cdn.example.com, expected the site's own files only`,
    ],
  },
  {
    fault: 'a style in a page asks another site',
    file: home,
    from: style,
    to: '<style>@media (width<48rem) { h1 { background: url(//cdn.example.com/mark.svg) } }</style>',
    says: [
      `no other origin: index.html:1 site-origin: Unexpected request to https://cdn.example.com, expected the site's own files only`,
    ],
  },
  {
    fault: 'a style in a page names a picture that is not built',
    file: home,
    from: style,
    to: '<style>h1 { background: url(/shishin/seal.svg) }</style>',
    says: [
      'files named by styles: index.html:1 site-style: Unexpected address /shishin/seal.svg, expected a page or file of the site',
    ],
  },
  {
    fault: 'a page asks another site',
    file: home,
    from: '<h2',
    to: '<img src="https://cdn.example.com/a.png" alt=""><h2',
    says: [
      `no other origin: index.html:18 site-origin: Unexpected request to https://cdn.example.com, expected the site's own files only`,
    ],
  },
  {
    fault: 'a link runs a script',
    file: home,
    from: 'https://www.mhlw.go.jp/index.html',
    to: 'javascript:hit(1)',
    says: [
      'no other origin: index.html:15 site-script-address: Unexpected javascript: address, expected a page or file',
    ],
  },
  {
    fault: 'an element handles an event itself',
    file: home,
    from: '<button ',
    to: '<button onclick="hit(1)" ',
    says: [
      'content security policy: index.html:19 site-handler: Unexpected event handler onclick, expected a processed script',
    ],
  },
  {
    fault: 'an element carries a style',
    file: home,
    from: '<h2 ',
    to: '<h2 style="color: red" ',
    says: ['HTML of every page: index.html:18 markup-no-inline-style: Inline style is not allowed'],
  },
  {
    fault: 'a page has no policy',
    file: home,
    from: 'http-equiv="content-security-policy"',
    to: 'name="description"',
    says: [
      'content security policy: index.html:1 site-policy: Unexpected page without a content security policy',
    ],
  },
  {
    fault: 'a policy lets any script run',
    file: home,
    from: "script-src 'self'",
    to: "script-src 'self' 'unsafe-inline'",
    says: [
      `content security policy: index.html:1 site-policy: Unexpected 'unsafe-inline' in the policy`,
    ],
  },
  {
    fault: 'an id stands twice',
    file: home,
    from: '<h2 id="cite-0">',
    to: '<p id="cite-0">出典</p><h2 id="cite-0">',
    says: ['HTML of every page: index.html:18 markup-no-dup-id: Duplicate ID "cite-0"'],
  },
  {
    fault: 'the sitemap leaves a page out',
    file: 'sitemap-0.xml',
    from: '<url><loc>https://example.org/shishin/</loc></url>',
    says: ['sitemap: index.html:1 site-sitemap: Unexpected page outside the sitemap'],
  },
  {
    fault: 'the sitemap names a page that is not meant to be found',
    file: 'sitemap-0.xml',
    from: 'shishin/</loc>',
    to: 'shishin/404.html</loc>',
    says: [
      'sitemap: sitemap-0.xml:1 site-sitemap: Unexpected /shishin/404.html in the sitemap, expected a page that may be listed',
      'sitemap: index.html:1 site-sitemap: Unexpected page outside the sitemap',
    ],
  },
];

describe('a built site is refused where', () => {
  it.each(damages)('$fault', async ({ says, ...damage }) => {
    expect(await told(await site(damage))).toEqual(says);
  });
});
