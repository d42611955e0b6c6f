import { describe, expect, it } from 'vitest';
import type { ParsedClause } from '../../model/clause.ts';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { labelsSchema } from './labels.ts';
import { score } from './score.ts';
import { share } from './tally.ts';

const source =
  '１ 届出に関する事項\n（１） 届出は、様式４を用\nいること。\n（２） （１）の届出は不要である。\n';

const document: ParsedDocument = {
  schemaVersion: '1',
  source: { sha256: '', length: source.length, lines: 4 },
  columns: [],
  ladder: [],
  terms: [],
  messages: [],
  spans: [
    { start: 0, end: 1, kind: 'marker', clause: 'a' },
    { start: 1, end: 2, kind: 'blank', clause: null },
    { start: 2, end: 10, kind: 'text', clause: 'a' },
    { start: 10, end: 11, kind: 'blank', clause: null },
    { start: 11, end: 14, kind: 'marker', clause: 'b' },
    { start: 14, end: 15, kind: 'blank', clause: null },
    { start: 15, end: 24, kind: 'text', clause: 'b' },
    { start: 24, end: 25, kind: 'join', clause: 'b', display: '' },
    { start: 25, end: 30, kind: 'text', clause: 'b' },
    { start: 30, end: 31, kind: 'blank', clause: null },
    { start: 31, end: 34, kind: 'marker', clause: 'c' },
    { start: 34, end: 35, kind: 'blank', clause: null },
    { start: 35, end: 48, kind: 'text', clause: 'c' },
    { start: 48, end: 49, kind: 'blank', clause: null },
  ],
  clauses: [
    clause({ id: 'a', marker: '１', path: ['１'], kind: 'heading', line: 1 }),
    clause({
      id: 'b',
      marker: '（１）',
      path: ['１', '（１）'],
      line: 2,
      text: '届出は、様式４を用いること。',
      sentences: [sentence(0, 14, '義務', 10)],
    }),
    clause({
      id: 'c',
      marker: '（２）',
      path: ['（２）'],
      line: 4,
      text: '（１）の届出は不要である。',
      sentences: [sentence(0, 13, '許容', 7)],
      references: [
        {
          text: '（１）',
          start: 0,
          end: 3,
          line: 4,
          kind: 'internal',
          targets: ['b'],
          resolved: true,
          basis: 'explicit',
        },
      ],
    }),
  ],
};

const labels = labelsSchema.parse({
  sample: 'notice.txt',
  complete: [{ from: 1, to: 4 }],
  stretches: [
    {
      from: 1,
      to: 4,
      clauses: [
        { line: 1, bodyLine: 1, marker: '１', path: ['１'], kinds: ['heading'] },
        { line: 2, bodyLine: 2, marker: '(1)', path: ['１', '(1)'], kinds: ['clause'] },
        { line: 4, bodyLine: 4, marker: '(2)', path: ['１', '(2)'], kinds: ['clause'] },
      ],
    },
  ],
  references: [
    { line: 2, column: 9, kinds: ['form'], targets: null },
    { line: 4, column: 5, kinds: ['internal'], targets: [2] },
  ],
  sentences: [
    { line: 3, column: 5, modality: [['義務']] },
    { line: 4, column: 17, modality: [['許容']] },
  ],
});

describe('score', () => {
  const result = score(source, document, labels);

  it('counts a start as found by line and marker, whatever its width', () => {
    expect(share(result.clauses.start)).toBe(1);
    expect(share(result.clauses.precise)).toBe(1);
    expect(share(result.clauses.marker)).toBe(1);
  });

  it('finds references and ends of sentences where they stand in the source, across wraps', () => {
    expect(result.references.found).toEqual({ right: 1, total: 2 });
    expect(result.references.target).toEqual({ right: 1, total: 1 });
    expect(result.sentences.end).toEqual({ right: 2, total: 2 });
    expect(result.sentences.modality).toEqual({ right: 2, total: 2 });
  });

  it('names every difference with its line', () => {
    expect(result.misses).toMatchInlineSnapshot(`
      [
        {
          "expected": "form at column 9",
          "found": "nothing",
          "line": 2,
          "measure": "reference found",
        },
        {
          "expected": "１ > (2)",
          "found": "（２）",
          "line": 4,
          "measure": "path",
        },
      ]
    `);
  });
});

function clause(own: Partial<ParsedClause> & Pick<ParsedClause, 'id' | 'line'>): ParsedClause {
  return {
    marker: null,
    path: [],
    kind: 'clause',
    column: null,
    bodyLine: own.line,
    endLine: own.line,
    text: '',
    sentences: [],
    references: [],
    parent: null,
    series: null,
    ordinal: null,
    division: null,
    ...own,
  };
}

function sentence(start: number, end: number, kind: '義務' | '許容', at: number) {
  const modality = [{ kind, start: at, end }];
  return { start, end, line: 1, modality, actor: null, quantities: [], conditions: [], areas: [] };
}
