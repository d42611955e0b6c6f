import type { Message } from '../../src/model/message.ts';
import { addresses } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';
import { styleAddresses } from './styles.ts';

const harmless = new Set(['data:', 'blob:']);
const hint = 'Keep the file in public/ or in the build: the site fetches nothing from elsewhere.';

/** Nothing is fetched from another origin, neither by a page nor by its styles. */
export async function checkOrigins(site: Site): Promise<Message[]> {
  const messages: Message[] = [];
  for (const { page, attribute, url, use } of addresses(site)) {
    const { line, column } = attribute;
    const place = { file: page.file, line, column };
    if (url.protocol === 'javascript:') {
      const reason = 'Unexpected javascript: address, expected a page or file';
      messages.push(
        errorAt({ ...place, ruleId: 'site-script-address', reason, hint: 'Use a script file.' }),
      );
    } else if (use === 'resource' && url.origin !== site.origin && !harmless.has(url.protocol)) {
      const reason = `Unexpected request to ${url.origin}, expected the site's own files only`;
      messages.push(errorAt({ ...place, ruleId: 'site-origin', reason, hint }));
    }
  }
  for (const { file, url } of await styleAddresses(site)) {
    if (url.origin === site.origin) continue;
    const reason = `Unexpected request to ${url.origin}, expected the site's own files only`;
    messages.push(errorAt({ file, ruleId: 'site-origin', reason, hint }));
  }
  return messages;
}

/** Addresses outside the site a reader may follow, sorted. Only the scheduled workflow visits them. */
export function externalLinks(site: Site): string[] {
  const found = new Set<string>();
  for (const { url, use } of addresses(site)) {
    if (use === 'page' && url.origin !== site.origin && /^https?:$/.test(url.protocol)) {
      found.add(url.href);
    }
  }
  return [...found].sort();
}
