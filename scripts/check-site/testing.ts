import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packShard } from '../../src/search/shards.ts';
import type { Rows } from './rows.ts';
import { readSite, type Site } from './site.ts';

const base = '/shishin/';
const origin = 'https://example.org';

const policy =
  "default-src 'none'; img-src 'self'; base-uri 'none'; object-src 'none'; script-src 'self'; style-src 'self'";

function page(title: string, head: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<title>${title}</title>
${head}
</head>
<body>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`;
}

/** What each page of the small site is styled by. */
export const style = '<link rel="stylesheet" href="/shishin/_astro/style.css">';

const record = {
  id: 'kyoten/n1/p1/c6',
  url: 'clauses/kyoten/n1/p1/c6/#text',
  ...{
    title: '⑥',
    text: '地域連携の推進体制',
    work: 'kyoten',
    label: '⑥',
    column: null,
    section: '',
  },
};

/** A small site under a base path in which nothing is wrong: each file by its path. */
const files: Record<string, string> = {
  'index.html': page(
    '対照表',
    style,
    `<ul>
<li><a href="/shishin/clauses/kyoten/n1/p1/c6/">⑥　地域連携の推進体制</a></li>
<li><a href="clauses/kyoten/n1/p1/c6/#text">⑥の本文</a></li>
<li><a href="https://www.mhlw.go.jp/index.html">厚生労働省</a></li>
</ul>
<section data-clause="kyoten/n1/p1/c6" data-formal="kyoten" data-item="kyoten/n1/p1/c6/r1">
<h2 id="cite-0">引用</h2>
<button type="button" data-copy="cite-0">コピー</button>
</section>`,
  ),
  'clauses/kyoten/n1/p1/c6/index.html': page(
    '⑥　地域連携の推進体制',
    style,
    `<p id="text">がん患者の紹介を受け入れること。</p>
<p><a href="#text" data-preview="preview.c6">本文</a></p>
<div id="preview.c6" popover="manual">本文</div>`,
  ),
  '404.html': page('ページがありません', '<meta name="robots" content="noindex">', ''),
  '_astro/style.css': 'h1 { background: url(/shishin/mark.svg) }',
  'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'search-index/1a2b3c/texts/0.json': JSON.stringify(
    packShard([{ ...record, kind: 'clause', voice: 'stated', place: '' }]),
  ),
  'sitemap-0.xml': `<urlset><url><loc>${origin}${base}</loc></url><url><loc>${origin}${base}clauses/kyoten/n1/p1/c6/</loc></url></urlset>`,
};

/** Rows the small site is made from, as far as the checks read them. */
export const soundRows = {
  sources: [],
  works: [{ id: 'kyoten' }],
  clauses: [{ id: 'kyoten/n1/p1/c6' }],
  requirements: [{ id: 'kyoten/n1/p1/c6/r1' }],
  proposals: [],
  references: [],
  relations: [],
  terms: [],
  gaps: [],
  notes: [],
  records: [record],
} as unknown as Rows;

/** A change to one file of the small site: words replaced, or the file left out. */
export interface Damage {
  file: string;
  /** Words of the file, `null` to leave the whole file out. */
  from: string | null;
  to?: string;
}

/** Writes the small site, with its damage, into a new folder and reads it as the checks do. */
export async function smallSite(damage?: Damage): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'shishin-site-'));
  for (const [file, content] of Object.entries(files)) {
    const { from, to = '' } = damage?.file === file ? damage : { from: '' };
    if (from === null) continue;
    if (!content.includes(from))
      throw new Error(`Unexpected damage, expected "${from}" in ${file}`);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(
      join(folder, file),
      content.replace(from, () => to),
    );
  }
  return readSite(folder, base, origin);
}
