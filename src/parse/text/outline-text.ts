import type { ParsedDocument } from '../../model/parsed-document.ts';
import type { ParsedClause } from '../../model/clause.ts';

/** Characters of a clause's text shown in an outline. */
const shown = 48;

/** The detected ladder, the columns and one indented line for each clause, for people to check a parse by. */
export function toOutlineText(document: ParsedDocument): string {
  const { source, ladder, columns, clauses } = document;
  const head = [
    `characters  ${source.length ?? 'undecodable'}`,
    `lines       ${source.lines ?? 'undecodable'}`,
    `ladder      ${ladder.join(' → ') || '(none)'}`,
    `columns     ${columns.map(({ id, label }) => `${id} ${label}`).join(' | ') || '(none)'}`,
    `clauses     ${clauses.length}`,
  ];
  return [...head, '', ...clauses.map(toOutlineLine), ''].join('\n');
}

function toOutlineLine({ line, path, marker, kind, text, column, sameAs }: ParsedClause): string {
  const depth = '  '.repeat(marker === null ? path.length : Math.max(0, path.length - 1));
  const words = text.length > shown ? `${text.slice(0, shown)}…` : text;
  const place = column === null ? '' : `{${column}} `;
  const repeat = sameAs === undefined ? '' : `  = ${sameAs}`;
  return `${String(line).padStart(6)}  ${depth}${place}${marker ?? `[${kind}]`} ${words}${repeat}`;
}
