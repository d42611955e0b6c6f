/** Words that are heard or clicked but are no part of a text. */
const notText =
  '.visually-hidden, details:not(.passage-part), button, [hidden], .chips, .no-print, .none';

/** What stands on a line of its own in a cell: the words that call what follows 推定 among it. */
const lines = 'p, li, summary, th > a, th > span, .inferred-part > .chip';

/** The words of each shown cell of a row for a file, a line to each paragraph. */
export function cellTexts(row: HTMLTableRowElement): string[] {
  return [...row.cells].filter((cell) => !cell.hidden).map(cellText);
}

/**
 * Number and text of each row, indented by full-width blanks, for pasting into Word. Where a view shows texts of several
 * columns each stands below the number with the title of its column, so that a proposal is never read as the text.
 */
export function numberedText(rows: readonly HTMLTableRowElement[]): string {
  const texts = rows.map((row) => ({ row, texts: textsOf(row) }));
  const titles = new Set(texts.flatMap((each) => each.texts.map(({ title }) => title)));
  return texts
    .map(({ row, texts }) => {
      const indent = '　'.repeat(Number(row.dataset['depth'] ?? 0));
      const number = `${indent}${row.querySelector('th a')?.textContent?.trim() ?? ''}`;
      return titles.size > 1
        ? [number, ...texts.map(({ title, text }) => `${indent}　【${title}】${text}`)].join('\r\n')
        : [number, ...texts.map(({ text }) => text)].join('　');
    })
    .join('\r\n');
}

/** The texts of a row, plan passages left out, each with the title of its column. */
function textsOf(row: HTMLTableRowElement): { title: string; text: string }[] {
  return [...row.querySelectorAll<HTMLElement>('td:not([hidden]) .text:not([hidden])')]
    .filter((text) => text.closest('details, .plan') === null)
    .map((text) => ({ title: text.closest('td')?.dataset['label'] ?? '', text: words(text) }));
}

function cellText(cell: HTMLElement): string {
  const copy = withoutAside(cell);
  const parts = [...copy.querySelectorAll(lines)];
  if (copy.matches('th[scope=col]') || parts.length === 0) return words(copy);
  return parts
    .map(words)
    .filter((text) => text !== '')
    .join('\n');
}

function withoutAside(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(notText)) part.remove();
  return copy;
}

/** Words on one line; where some are replaced, those before and those after: 協力体制 → 推進体制. */
function words(element: Element): string {
  const before = reading(element, 'ins');
  const after = reading(element, 'del');
  return before === after || before === '' || after === ''
    ? before || after
    : `${before} → ${after}`;
}

function reading(element: Element, left: 'ins' | 'del'): string {
  const copy = withoutAside(element);
  for (const part of copy.querySelectorAll(left)) part.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
