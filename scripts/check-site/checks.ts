import type { Message } from '../../src/model/message.ts';
import { checkElements } from './elements.ts';
import { checkIdentifiers } from './identifiers.ts';
import { checkLinks } from './links.ts';
import { checkMarkup } from './markup.ts';
import { checkOrigins } from './origins.ts';
import { checkPolicy } from './policy.ts';
import { checkRecords } from './records.ts';
import type { Rows } from './rows.ts';
import type { Site } from './site.ts';
import { checkSitemap } from './sitemap.ts';
import { checkStyles } from './styles.ts';

type Check = (site: Site, rows: Rows) => Message[] | Promise<Message[]>;

/** Every check of a built site, by the name it is reported under. */
export const checks: Record<string, Check> = {
  'links and fragments': checkLinks,
  'ids of rows in data attributes': checkIdentifiers,
  'ids of elements in attributes': checkElements,
  'targets of search records': checkRecords,
  'files named by styles': checkStyles,
  'HTML of every page': checkMarkup,
  'content security policy': checkPolicy,
  'no other origin': checkOrigins,
  sitemap: checkSitemap,
};
