import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseClausesOf } from '../change/comparison.ts';
import { formalTable } from '../change/formal-table.ts';
import { recordedTokenizer } from '../change/tokens.ts';
import { plainClauses } from '../change/plain-clauses.ts';
import { unapply } from '../change/testing-unapply.ts';
import { whatIf } from '../change/what-if.ts';
import { tokenize } from './comparison.ts';
import { table } from './knowledge-base.ts';
import { whatIfSheets } from './what-if.ts';

describe.each(whatIfSheets)('反映イメージ of $work.id', ({ work, proposals, data }) => {
  const ids = proposals.map(({ id }) => id);
  const base = plainClauses(
    baseClausesOf(work.id, table('clauses')).map((clause) => ({
      ...clause,
      edits: [],
      renumbered: null,
      insertedBy: null,
      deletedBy: null,
      placeUnknown: false,
    })),
  );

  it('gives the printed text back when all proposals are taken out again', () => {
    const { clauses } = whatIf(data, new Set(ids));
    expect(plainClauses(unapply(clauses))).toEqual(base);
  });

  it('agrees in text, counts and table for every choice of proposals', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (chosen) => {
        const { clauses, endings } = whatIf(data, new Set(chosen));
        const applied = proposals.filter(({ id }) => chosen.includes(id));
        for (const { id, operation } of applied) {
          if (operation.type === 'insert') {
            expect(clauses.find((clause) => clause.id === id)?.text).toBe(operation.text);
          } else if (operation.type === 'rename') {
            expect(clauses.find((clause) => clause.id === operation.target)?.text).toBe(
              operation.after,
            );
          }
        }
        const rows = formalTable(clauses, tokenize);
        const shown = rows.flatMap((row) => ('amendments' in row ? row.amendments : []));
        expect(new Set(shown)).toEqual(new Set(chosen));
        const added = table('requirements').filter(({ clause }) =>
          applied.some((proposal) => proposal.clause === clause),
        );
        const grown = endings.reduce((sum, { before, after }) => sum + after - before, 0);
        expect(grown).toBe(added.length);
      }),
    );
  });

  it('marks the same words in the browser as at build', () => {
    const { clauses } = whatIf(data, new Set(ids));
    expect(formalTable(clauses, recordedTokenizer(data.tokens))).toEqual(
      formalTable(clauses, tokenize),
    );
  });
});
