import type { ClauseRow } from '../model/knowledge-base.ts';

/** A row of a text for tests: what a test does not say is as plain as it can be. */
export function clauseRow(id: string, said: Partial<ClauseRow> = {}): ClauseRow {
  return {
    ...{ id, parent: null, text: '', order: 0, work: id.split('/')[0] ?? '' },
    ...{ kind: 'clause', role: 'current', status: 'printed', marker: null, label: '' },
    ...{ path: [], headings: [], sentences: [], printings: [] },
    ...said,
  };
}
