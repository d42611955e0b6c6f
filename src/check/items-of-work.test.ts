import { describe, expect, it } from 'vitest';
import { boundText, itemsWith } from './check-item.ts';
import { addition, itemsOfWork, rows } from './testing.ts';

const centre = itemsOfWork('centre');
const branch = itemsOfWork('branch');
const printed = new Set<string>();
const applied = new Set([addition.id]);

describe('the items of a work', () => {
  it('makes one item per requirement, not per clause', () => {
    expect(itemsWith(centre, printed).map(({ label, statement }) => [label, statement])).toEqual([
      ['１ア', '窓口の案内に努めている。'],
      ['１ア', '相談の記録を保存している。'],
      ['１イ', 'グループの指定を受ける際には、相手の名称を公表している。'],
    ]);
  });

  it('names an item whose clause has no number by the heading above it, or by its first words', () => {
    const unnumbered = (heading: string | null) =>
      rows.clauses.map((row) => ({
        ...row,
        label: '',
        headings: heading === null ? [] : [{ id: 'centre/1', label: '', text: heading }],
      }));
    const nameUnder = (heading: string | null) =>
      itemsOfWork('centre', { clauses: unnumbered(heading) })[0]?.label;
    expect(nameUnder('相談支援の体制')).toBe('相談支援の体制');
    expect(nameUnder(null)).toBe('「窓口の案内に努め、相談の…」');
  });

  it('puts a condition from the head of the sentence before the statement', () => {
    const words = '相談の記録を保存すること。';
    const head = { start: 0, end: 7, text: '相談時には', basis: 'inferred' as const };
    const requirements = rows.requirements.map((row) =>
      row.text === words ? { ...row, conditions: [head] } : row,
    );
    const item = itemsOfWork('centre', { requirements })[1];
    expect(item).toMatchObject({
      statement: '（推定：相談時には）相談の記録を保存している。',
      words,
      conditional: true,
    });
  });

  it('asks what a proposal adds only where it is read as applied', () => {
    expect(itemsWith(centre, applied).at(-1)).toMatchObject({
      label: '１への追加：会議',
      statement: '地域の会議を年２回以上開いている。',
      proposal: addition.id,
    });
  });

  it('follows a clause that delegates with one item per delegated requirement', () => {
    expect(itemsWith(branch, printed).map(({ id }) => id)).toEqual([
      'branch/1/r1',
      'branch/1/r1~centre/1/a/r1',
      'branch/1/r1~centre/1/a/r2',
      'branch/1/r1~centre/1/b/r1',
      'branch/2/r1',
    ]);
  });

  it('binds a delegating item to the text it delegates to, with the proposal applied', () => {
    const [before] = itemsWith(branch, printed);
    const [after] = itemsWith(branch, applied);
    expect(before && boundText(before)).not.toContain('地域の会議');
    expect(after && boundText(after)).toContain('地域の会議を年２回以上開くこと。');
  });

  it('does not change what answers are bound to when only a heading or a number changes', () => {
    const renamed = rows.clauses.map((clause) =>
      clause.kind === 'heading' ? { ...clause, text: '相談と支援', label: '３' } : clause,
    );
    const again = itemsOfWork('branch', { clauses: renamed });
    expect(again.map(boundText)).toEqual(branch.map(boundText));
  });

  it('reads a replacement in the words it changes and drops what a proposal deletes', () => {
    const base = { ...addition, clause: 'none', caption: null };
    const changed = itemsOfWork('centre', {
      proposals: [
        {
          ...base,
          id: 'p1',
          operation: {
            type: 'replace',
            target: 'centre/1/a',
            before: '保存',
            after: '５年間保存',
            within: null,
          },
        },
        { ...base, id: 'p2', operation: { type: 'delete', target: 'centre/1/b', before: '' } },
      ],
    });
    const items = itemsWith(changed, new Set(['p1', 'p2']));
    expect(items.map(({ statement }) => statement)).toEqual([
      '窓口の案内に努めている。',
      '相談の記録を５年間保存している。',
    ]);
  });

  it('lets a setting of the hospital decide a condition', () => {
    expect(centre.find(({ label }) => label === '１イ')?.precondition).toEqual({
      setting: 'group',
      reason: 'グループの指定を受けていないため',
    });
  });
});
