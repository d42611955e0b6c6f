import type { WorkRow } from '../model/knowledge-base.ts';
import type { Message } from '../model/message.ts';
import type { OutsideDocument } from './hand-kept.ts';
import type { LocatedYaml } from './located-yaml.ts';

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

/** Outside documents with the id of another work, or meant in works that do not exist. */
export function checkDocuments(
  { value, report }: LocatedYaml<OutsideDocument[]>,
  works: readonly string[],
): Message[] {
  const taken = new Set(works);
  return (value ?? []).flatMap(({ id, within }, index) => {
    const isTaken = taken.has(id);
    taken.add(id);
    const unknown = within.flatMap((work, at) => {
      if (works.includes(work)) return [];
      const reason = `Unexpected work \`${work}\`, expected one of ${works.join(', ')}`;
      const hint = 'Name a work of a source, or remove the entry.';
      return report([index, 'within', at], 'document-unknown-work', reason, hint);
    });
    if (!isTaken) return unknown;
    const reason = `Unexpected id \`${id}\`, already the id of another work`;
    const hint = 'Give the document another id.';
    return [report([index, 'id'], 'document-duplicate-id', reason, hint), ...unknown];
  });
}
