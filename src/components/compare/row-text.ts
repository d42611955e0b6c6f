/** Words that are heard or clicked but are no part of a text. */
const notText = '.visually-hidden, details:not(.passage-part), button, [hidden], .chips';

/** The words of each shown cell of a row, for a file. */
export function cellTexts(row: HTMLTableRowElement): string[] {
  return [...row.cells].filter((cell) => !cell.hidden).map(plainText);
}

/** Number and text of each row, indented by full-width blanks, for pasting into Word. */
export function numberedText(rows: readonly HTMLTableRowElement[]): string {
  return rows
    .map((row) => {
      const indent = '　'.repeat(Number(row.dataset['depth'] ?? 0));
      const number = row.querySelector('th a')?.textContent?.trim() ?? '';
      const texts = [...row.querySelectorAll<HTMLElement>('td:not([hidden]) .text:not([hidden])')]
        .filter((text) => text.closest('details, .plan') === null)
        .map(plainText);
      return [`${indent}${number}`, ...texts].join('　');
    })
    .join('\r\n');
}

function plainText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(notText)) part.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
}
