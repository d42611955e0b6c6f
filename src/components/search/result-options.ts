import type { Hit, SearchAnswer } from '../../search/engine.ts';
import { writeRequest } from '../../search/request-url.ts';
import type { Option } from './combobox.ts';
import { element, type Content } from '../element.ts';
import { hitHref, markedText, recordChips, recordHref } from './result.ts';
import { words } from './words.ts';

/** The address of the search page with all results of a query. */
export function allHref(query: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const asked = { query, exact: false, selection: {}, limit: 20 };
  return `${base}search/?${writeRequest(asked).toString()}`;
}

/** The first results of a query as options: clauses by number, hits with their path, and all results. */
export function resultOptions(
  { numbered, hits, works, total }: Pick<SearchAnswer, 'numbered' | 'hits' | 'works' | 'total'>,
  query: string,
): Option[] {
  const name = (work: string): string => works[work] ?? work;
  const numberedOptions = numbered.map((record) => ({
    href: recordHref(record, ''),
    content: [
      element('span', { class: 'chip' }, words.numbered.heading),
      ` ${name(record.work)}　${record.label}`,
      element('span', { class: 'search-text' }, record.text),
    ],
  }));
  const hitOptions = hits.map((hit) => ({
    href: hitHref(hit, query),
    content: [
      ...recordChips(hit),
      ` ${name(hit.record.work)}　${hit.record.title}`,
      element('span', { class: 'search-text' }, ...excerpt(hit)),
    ],
  }));
  const all = total > hits.length ? [{ href: allHref(query), content: [words.dialog.all] }] : [];
  return [...numberedOptions, ...hitOptions, ...all];
}

/** Characters shown before the first hit, which two lines are to hold also on a narrow screen. */
const before = 12;

/** The verbatim text from shortly before its first hit on. */
function excerpt({ record: { text }, ranges }: Hit): Content[] {
  const from = Math.max((ranges[0]?.start ?? 0) - before, 0);
  const moved = ranges.map(({ start, end }) => ({ start: start - from, end: end - from }));
  return [from > 0 ? '…' : null, ...markedText(text.slice(from), moved)];
}
