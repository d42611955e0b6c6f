import type { ShownRecord } from '../../search/shards.ts';
import type { Hit, SearchAnswer } from '../../search/engine.ts';
import type { Range } from '../../search/matches.ts';
import { element, type Content } from '../element.ts';
import { words } from './words.ts';

/** Name of the parameter by which a page learns what to mark. */
export const markParameter = 'mark';

/** The address of a record's page, with the query whose hits it is to mark. */
export function recordHref({ url }: ShownRecord, query: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const [place = '', fragment] = url.split('#');
  const mark = query === '' ? '' : `?${new URLSearchParams({ [markParameter]: query }).toString()}`;
  return base + place + mark + (fragment === undefined ? '' : `#${fragment}`);
}

/** The address of a hit: another spelling is what its page is to mark. */
export function hitHref({ record, ranges, byVariant }: Hit, query: string): string {
  if (!byVariant) return recordHref(record, query);
  const found = ranges.map(({ start, end }) => `"${record.text.slice(start, end)}"`);
  return recordHref(record, [...new Set(found)].join(' '));
}

/** Verbatim text with its hits marked. */
export function markedText(text: string, ranges: readonly Range[]): Content[] {
  const parts: Content[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

/** The headings a result stands under, top first: 診療体制 › 診療機能. */
function placeLine({ place }: ShownRecord): Content {
  if (place === '') return null;
  const headings = place.split('\n').flatMap((heading, at): Content[] => {
    const separator = element('span', { 'aria-hidden': 'true' }, ' › ');
    return at === 0 ? [heading] : [separator, heading];
  });
  return element('p', { class: 'search-place' }, ...headings);
}

/** The kind of a record, whose words it is, and whether only another spelling found it. */
export function recordChips({ record, byVariant }: Hit): Content[] {
  const kind = words.kinds[record.kind] ?? record.kind;
  const chip = (text: string, look = ''): HTMLElement =>
    element('span', { class: `chip ${look}`.trim() }, text);
  return [
    record.kind === 'note' && record.voice !== 'stated'
      ? null
      : chip(kind, record.kind === 'proposal' ? 'proposed' : ''),
    record.voice === 'stated' ? null : chip(words.voices[record.voice], record.voice),
    byVariant ? chip(words.state.byVariant) : null,
  ];
}

/** One result: its name as link, kind, the headings above it, verbatim text. */
function resultItem(hit: Hit, query: string): HTMLLIElement {
  const { record, ranges } = hit;
  const link = element('a', { href: hitHref(hit, query) }, record.title);
  return element(
    'li',
    { class: 'search-result', 'data-record-id': record.id },
    element('p', { class: 'search-title' }, link, ...recordChips(hit)),
    placeLine(record),
    element('p', { class: 'search-text' }, ...markedText(record.text, ranges)),
  );
}

/** Results grouped by work, in the order in which the works first appear. */
export function resultGroups(
  hits: readonly Hit[],
  query: string,
  works: Readonly<Record<string, string>>,
): HTMLElement[] {
  return [...Map.groupBy(hits, (hit) => hit.record.work)].map(([work, group]) =>
    element(
      'section',
      { class: 'search-group' },
      element('h2', {}, works[work] ?? work),
      element('ol', {}, ...group.map((hit) => resultItem(hit, query))),
    ),
  );
}

/** What leads straight to its page, apart from the results: clauses by their number, terms by their name. */
export function directLinks(answer: SearchAnswer): Content[] {
  const { numbered, defined, works } = answer;
  const work = (record: ShownRecord): string => works[record.work] ?? record.work;
  const list = (heading: string, items: HTMLElement[]): Content =>
    items.length === 0
      ? null
      : element(
          'section',
          { class: 'search-direct' },
          element('h2', {}, heading),
          element('ul', {}, ...items),
        );
  const item = (record: ShownRecord, ...name: string[]): HTMLElement =>
    element(
      'li',
      {},
      element('a', { href: recordHref(record, '') }, name.filter((part) => part !== '').join('　')),
      element('p', { class: 'search-text' }, record.text),
    );
  return [
    list(
      words.numbered.heading,
      numbered.map((record) => item(record, work(record), record.label)),
    ),
    list(
      words.defined.heading,
      defined.map((record) => item(record, record.title, work(record))),
    ),
  ];
}
