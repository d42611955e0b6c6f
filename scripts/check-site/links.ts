import type { Message } from '../../src/model/message.ts';
import { addresses, problemAt } from './addresses.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';

/** Every link inside the site leads to a page or file that exists, and every fragment to an id. */
export function checkLinks(site: Site): Message[] {
  const messages: Message[] = [];
  for (const { page, attribute, url } of addresses(site)) {
    if (url.origin !== site.origin) continue;
    const problem = problemAt(site, url);
    if (!problem) continue;
    const { line, column } = attribute;
    messages.push(errorAt({ file: page.file, line, column, ruleId: 'site-link', ...problem }));
  }
  return messages;
}
