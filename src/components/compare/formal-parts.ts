import type { FormalCell, FormalRow } from '../../change/formal-table.ts';
import type { WhatIfWords } from '../../site/what-if.ts';
import { fill } from '../../model/fill.ts';
import { element, type Content } from '../element.ts';

/** Passages beside each proposal, for the remarks. */
export type Remarks = Readonly<Record<string, readonly { name: string; text: string }[]>>;

type Side = 'after' | 'before';

/** The rows of the 新旧形式の対照表, as the build writes them. */
export function formalRows(
  rows: readonly FormalRow[],
  remarks: Remarks,
  words: WhatIfWords,
): HTMLTableRowElement[] {
  return rows.map((row) => {
    const line = element('tr', { role: 'row', class: `formal-${row.kind}` });
    for (const side of ['after', 'before'] as const) {
      line.append(cell(side, words.formal[side], sidePart(row, side, words)));
    }
    const amendments = 'amendments' in row ? row.amendments : [];
    const passages = amendments
      .flatMap((id) => remarks[id] ?? [])
      .map(({ name, text }) => element('p', {}, `${name}「${text}」`));
    const last = cell('remarks', words.formal.remarks, ...passages);
    last.classList.add('formal-remarks');
    line.append(last);
    return line;
  });
}

function cell(column: string, label: string, ...parts: readonly Content[]): HTMLTableCellElement {
  return element('td', { role: 'cell', 'data-column': column, 'data-label': label }, ...parts);
}

function sidePart(row: FormalRow, side: Side, words: WhatIfWords): Content {
  const depth = String(row.depth);
  const item = (...parts: readonly Content[]): HTMLElement =>
    element('div', { class: 'formal-item', 'data-depth': depth }, ...parts);
  switch (row.kind) {
    case 'omitted':
      return omitted(row, words);
    case 'gap':
      return item(marker(row.marker ?? ''), element('span', { class: 'formal-words' }, words.gap));
    case 'inserted': {
      if (side === 'before') return item(words.formal.inserted);
      const added = item(...cellParts(row.after, 'after', words));
      if (row.placeUnknown) {
        added.append(element('span', { class: 'formal-note' }, words.formal.placeUnknown));
      }
      return added;
    }
    case 'deleted':
      return side === 'after'
        ? item(words.formal.deleted)
        : item(...cellParts(row.before, 'before', words));
    case 'context':
    case 'changed':
      return item(...cellParts(row[side], side, words));
  }
}

function omitted(row: Extract<FormalRow, { kind: 'omitted' }>, words: WhatIfWords): Content {
  const { from, to } = row;
  const range =
    from !== null && to !== null && from !== to
      ? fill(words.formal.range, { from, to })
      : (from ?? '');
  const expand = element('span', { class: 'visually-hidden' }, words.formal.expand);
  const lines = row.clauses.map((line) =>
    element(
      'div',
      { class: 'formal-item', 'data-depth': String(line.depth - row.depth) },
      ...(line.marker === null ? [] : [marker(line.marker)]),
      element('span', { class: 'formal-words' }, line.text),
    ),
  );
  return element(
    'details',
    { class: 'formal-item summary-prints', 'data-depth': String(row.depth) },
    element('summary', {}, range, words.formal.omitted, expand),
    ...lines,
  );
}

function cellParts(
  { marker: number, markerChanged, runs }: FormalCell,
  side: Side,
  words: WhatIfWords,
): Content[] {
  const tag = side === 'after' ? 'ins' : 'del';
  const [open, close] =
    side === 'after'
      ? [words.mark.added, words.mark.addedEnd]
      : [words.mark.removed, words.mark.removedEnd];
  const hidden = (text: string): Content => element('span', { class: 'visually-hidden' }, text);
  const text = runs.map((run) =>
    run.changed ? element(tag, {}, hidden(open), run.text, hidden(close)) : run.text,
  );
  const head = number === null ? [] : [marker(markerChanged ? element(tag, {}, number) : number)];
  return [...head, element('span', { class: 'formal-words' }, ...text)];
}

function marker(part: Content): Content {
  return element('span', { class: 'formal-marker' }, part);
}
