import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { HtmlValidate, Parser, StaticConfigLoader, type HtmlElement } from 'html-validate';

/** An attribute of a built page and where it stands, from 1. */
export interface Attribute {
  element: string;
  name: string;
  value: string;
  line: number;
  column: number;
  /** Value of the element's `rel`, `property` or `name`, which says what its address is for. */
  purpose: string;
}

/** One built HTML page. */
export interface Page {
  /** Path inside the folder, `/`-separated: `compare/index.html`. */
  file: string;
  /** Address without origin, with base: `/shishin/compare/`. */
  path: string;
  html: string;
  ids: Set<string>;
  attributes: Attribute[];
}

/** A built site: its folder, the base it was built for, and everything in it. */
export interface Site {
  folder: string;
  base: string;
  /** Origin of `SITE_URL`, such as `https://example.org`. */
  origin: string;
  /** Pages by address. */
  pages: Map<string, Page>;
  /** Addresses of all files, pages included. */
  files: Set<string>;
}

const purposeAttributes = ['rel', 'property', 'name'];

function purposeOf(element: HtmlElement): string {
  for (const name of purposeAttributes) {
    const value = element.getAttributeValue(name);
    if (value !== null) return value;
  }
  return '';
}

function attributesOf(element: HtmlElement): Attribute[] {
  const purpose = purposeOf(element);
  return element.attributes.map(({ key, value, keyLocation }) => ({
    element: element.tagName,
    name: key,
    value: typeof value === 'string' ? value : '',
    line: keyLocation.line,
    column: keyLocation.column,
    purpose,
  }));
}

/** `compare/index.html` → `/shishin/compare/` */
function addressOf(base: string, file: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}

/** Character references a URL or an id may hold. */
function decode(value: string): string {
  return value.replaceAll(
    /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(String(hex), 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
      return names[String(name).toLowerCase()] ?? String(whole);
    },
  );
}

function readPage(parser: Parser, base: string, file: string, html: string): Page {
  const root = parser.parseHtml({ data: html, filename: file, line: 1, column: 1, offset: 0 });
  const attributes = root
    .querySelectorAll('*')
    .flatMap(attributesOf)
    .map((attribute) => ({ ...attribute, value: decode(attribute.value) }));
  const ids = new Set(attributes.filter(({ name }) => name === 'id').map(({ value }) => value));
  return { file, path: addressOf(base, file), html, ids, attributes };
}

/** Reads a built folder: every file by its address, every page with its ids and attributes. */
export async function readSite(folder: string, base: string, origin: string): Promise<Site> {
  const config = await new HtmlValidate(new StaticConfigLoader({})).getConfigFor('index.html');
  const parser = new Parser(config);
  const site: Site = { folder, base, origin, pages: new Map(), files: new Set() };
  const found: string[] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    found.push(relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  for (const file of found.sort()) {
    site.files.add(base + file);
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(folder, file), 'utf8');
    const page = readPage(parser, base, file, html);
    site.pages.set(page.path, page);
  }
  return site;
}
