import type { Attribute, Page, Site } from './site.ts';

/** Attributes that hold an address, by element; `*` for any. */
const addressAttributes: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  audio: ['src'],
  video: ['src', 'poster'],
  track: ['src'],
  form: ['action'],
  button: ['formaction'],
  input: ['src', 'formaction'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  blockquote: ['cite'],
  q: ['cite'],
};

/** `<meta>` properties that hold an address. */
const addressMeta = /^(og:url|og:image|twitter:image)$/;

/** Links a browser follows only when asked; everything else is fetched with the page. */
const followed = new Set(['a', 'area', 'form', 'button', 'input', 'meta', 'blockquote', 'q']);
const followedRel = /\b(canonical|alternate|license|author|next|prev|help|search|up)\b/;

/** An address written in a page, resolved against the page it stands in. */
export interface Address {
  page: Page;
  attribute: Attribute;
  url: URL;
  /** `page` is followed by a reader, `resource` is fetched with the page. */
  use: 'page' | 'resource';
}

function isAddress({ element, name, purpose }: Attribute): boolean {
  if (element === 'meta') return name === 'content' && addressMeta.test(purpose);
  return addressAttributes[element]?.includes(name) ?? false;
}

function useOf({ element, purpose }: Attribute): Address['use'] {
  if (element === 'link') return followedRel.test(purpose) ? 'page' : 'resource';
  return followed.has(element) ? 'page' : 'resource';
}

/** `a.png 1x, b.png 2x` → `a.png`, `b.png` */
function valuesOf({ name, value }: Attribute): string[] {
  if (name !== 'srcset') return [value];
  return value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** Every address of every page. An address no URL can be made of is reported by the markup check. */
export function* addresses(site: Site): Generator<Address> {
  for (const page of site.pages.values()) {
    for (const attribute of page.attributes) {
      if (!isAddress(attribute)) continue;
      for (const value of valuesOf(attribute)) {
        const url = URL.parse(value, site.origin + page.path);
        if (url) yield { page, attribute, url, use: useOf(attribute) };
      }
    }
  }
}

/** The path and fragment an address means, `undefined` where its `%` escapes are not those of UTF-8. */
function decoded(url: URL): { path: string; fragment: string } | undefined {
  try {
    const fragment = decodeURIComponent(url.hash.slice(1)).split(':~:')[0] ?? '';
    return { path: decodeURI(url.pathname), fragment };
  } catch {
    return undefined;
  }
}

/** What stands at an address of the site: `undefined` where nothing is wrong. */
export function problemAt(site: Site, url: URL): { reason: string; hint: string } | undefined {
  const meant = decoded(url);
  if (!meant) {
    return {
      reason: `Unexpected escape in ${url.pathname}${url.hash}, expected % escapes of UTF-8`,
      hint: 'Escape ids with encodeURIComponent.',
    };
  }
  const { path, fragment } = meant;
  if (!path.startsWith(site.base)) {
    return {
      reason: `Unexpected address ${path} outside the base path, expected it to begin with ${site.base}`,
      hint: 'Make the address with the helper of src/site/url.ts, which knows the base path.',
    };
  }
  const page = site.pages.get(path);
  if (!page) {
    if (site.files.has(path)) return undefined;
    const withSlash = site.pages.has(`${path}/`);
    return {
      reason: `Unexpected address ${path}, expected a page or file of the site`,
      hint: withSlash
        ? `Write ${path}/ with its final slash.`
        : 'Correct the link, or build the page.',
    };
  }
  if (fragment === '' || fragment === 'top' || page.ids.has(fragment)) return undefined;
  return {
    reason: `Unexpected fragment #${fragment}, expected an id of ${path}`,
    hint: 'Correct the fragment, or give the element this id.',
  };
}
