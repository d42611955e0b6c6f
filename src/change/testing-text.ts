import type { BaseClause } from './amendment.ts';

/** A clause of a text written for the tests, with the path and label the readers need. */
export interface SampleClause extends BaseClause {
  path: string[];
  label: string;
}

/** Builds a text from lines `id | marker | text`; an id holds the id of its parent (`n1/k2` under `n1`). */
export function sampleText(lines: string): SampleClause[] {
  const clauses: SampleClause[] = [];
  for (const line of lines.trim().split('\n')) {
    const [id = '', marker = '', text = ''] = line.split('|').map((cell) => cell.trim());
    const parent = clauses.find((clause) => clause.id === id.replace(/\/[^/]+$/u, ''));
    const path = [...(parent?.path ?? []), ...(marker === '' ? [] : [marker])];
    clauses.push({
      id,
      work: 'shishin',
      kind: text.endsWith('。') || text === '' ? 'clause' : 'heading',
      status: text === '' ? 'gap' : 'printed',
      marker: marker === '' ? null : marker,
      parent: parent?.id ?? null,
      text,
      path,
      label: path.join(''),
    });
  }
  return clauses;
}
