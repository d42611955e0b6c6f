import { describe, expect, it } from 'vitest';
import type { Operation, ProposalRow, RequirementRow } from '../model/knowledge-base.ts';
import { endingsOfText } from '../parse/inline/endings-of-text.ts';
import { sampleText } from './testing-text.ts';
import { wordTokenizer } from './tokens.ts';
import { whatIfData } from './what-if-data.ts';
import { whatIf } from './what-if.ts';

const base = sampleText(`
  s/n1    | １ | 相談
  s/n1/c1 | ①  | 相談の窓口を設けることが望ましい。
  s/n1/c2 | ②  | 記録を残すこと。また、公表に努めること。
`);

/** The kinds of ending that differ once all the proposals are applied: 推奨 1→0. */
function counted(operations: Operation[]): string[] {
  const proposals = operations.map((operation, order): ProposalRow => {
    const id = `提案${String(order + 1)}`;
    const name = { caption: null, words: '', basis: 'stated' as const, work: 's', name: id };
    return { ...name, id, clause: id, operation, order };
  });
  const requirements = base.flatMap(({ id, text, kind }) =>
    endingsOfText(text, kind).map((modality) => ({ clause: id, modality }) as RequirementRow),
  );
  const tables = { requirements, references: [], relations: [] };
  const data = whatIfData(base, proposals, tables, wordTokenizer([]));
  return whatIf(data, new Set(proposals.map(({ id }) => id)))
    .endings.filter(({ before, after }) => before !== after)
    .map(({ modality, before, after }) => `${modality} ${String(before)}→${String(after)}`);
}

/** Other words in the clause that holds them. */
function replace(before: string, after: string): Operation {
  const { id, text } = base.find((clause) => clause.text.includes(before)) ?? {};
  return { type: 'replace', target: id ?? '', before, after, within: text ?? null };
}

describe('endings of a text some proposals change', () => {
  it('counts an ending that gives way to another', () => {
    expect(counted([replace('ことが望ましい', 'こと')])).toEqual(['推奨 1→0', '義務 1→2']);
  });

  it('counts a sentence that is added within a clause, and one that goes', () => {
    expect(counted([replace('残すこと。', '残すこと。五年間保存すること。')])).toEqual([
      '義務 1→2',
    ]);
    expect(counted([replace('また、公表に努めること。', '')])).toEqual(['努力義務 1→0']);
  });

  it('counts two changes of one clause', () => {
    const both = [replace('残すこと', '残すことが望ましい'), replace('公表に努める', '公表する')];
    expect(counted(both)).toEqual(['推奨 1→2', '努力義務 1→0']);
  });

  it('counts no ending where other words change, nor in a clause that is deleted as well', () => {
    expect(counted([replace('窓口', '場')])).toEqual([]);
    const [, first] = base;
    const deleted: Operation = { type: 'delete', target: 's/n1/c1', before: first?.text ?? '' };
    expect(counted([replace('ことが望ましい', 'こと'), deleted])).toEqual(['推奨 1→0']);
  });
});
