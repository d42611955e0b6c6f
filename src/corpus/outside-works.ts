import type { WorkRow } from '../model/knowledge-base.ts';
import type { OutsideDocument } from './hand-kept.ts';

/** Rows of documents that no source prints, after the works of the sources. */
export function outsideWorks(documents: readonly OutsideDocument[], after: number): WorkRow[] {
  return documents.map(({ id, title, short, kind, href }, index) => ({
    ...{ id, title, shortTitle: short, kind, href },
    ...{
      column: null,
      version: '資料に掲載なし',
      sources: [],
      follows: null,
      order: after + index,
    },
  }));
}
