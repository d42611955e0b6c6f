import { describe, expect, it } from 'vitest';
import { fromText } from '../parse/from-text.ts';
import { labelOf } from './clause-rows.ts';

/** The labels of all clauses of a text, each from the markers above it. */
function labelsOf(text: string): string[] {
  const { clauses } = fromText(text, { file: 'test' });
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return clauses
    .filter(({ marker }) => marker !== null)
    .map((clause) => {
      const chain = [clause];
      for (let up = clause.parent; up !== null;) {
        const above = byId.get(up);
        if (above === undefined) break;
        chain.unshift(above);
        up = above.parent;
      }
      return labelOf(chain);
    });
}

describe('label of a clause', () => {
  it('joins the markers above it, and leaves out bullets', () => {
    expect(labelsOf('１ 体制\n（１）医師\n① 常勤の医師を置くこと。\n・ 専任の者\n')).toEqual([
      '１',
      '１（１）',
      '１（１）①',
      '１（１）①',
    ]);
  });

  it('prints once what a number of several parts repeats of those above it', () => {
    expect(
      labelsOf(
        'Ⅱ 評価\nⅡ－１ 経営\nⅡ－１－１ 意義\n（１）方法を定めること。\n（２）記録すること。\n',
      ),
    ).toEqual(['Ⅱ', 'Ⅱ－１', 'Ⅱ－１－１', 'Ⅱ－１－１（１）', 'Ⅱ－１－１（２）']);
    expect(
      labelsOf(
        '第２章 管理の方法\n１ 概要\n１．１ 目的について\nア 定めること。\nイ 記録すること。\n２ 体制の整備\n',
      ),
    ).toEqual([
      '第２章',
      '第２章１',
      '第２章１．１',
      '第２章１．１ア',
      '第２章１．１イ',
      '第２章２',
    ]);
  });
});
