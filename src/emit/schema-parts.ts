import { z } from 'zod';
import { clauseKinds } from '../model/clause.ts';
import { modalityKinds } from '../model/modality.ts';

/** Half-open offsets in UTF-16 code units, as JavaScript counts. */
export const offset = z.int().nonnegative();

/** A line of a source, from 1. */
export const line = z.int().positive();

/** How a statement is known: 資料に明記, 推定（当サイトの読み取り）, 編集注（外部資料による）. */
export const basis = z.enum(['stated', 'inferred', 'editorial']);

/** 資料に明記 or 推定: what the program reads is never editorial. */
export const readBasis = z.enum(['stated', 'inferred']);

/** What a unit of the source is. */
export const clauseKind = z.enum(clauseKinds);

/** What the wording of a requirement asks. */
export const modalityKind = z.enum(modalityKinds);

/** Words of a clause, by their place in it. */
export const textSpan = z.strictObject({
  start: offset,
  end: offset,
  text: z.string().describe('The words of the clause between the offsets.'),
});

/** Who does what a requirement asks (主語); offsets are `null` where the words stand elsewhere. */
export const actor = z.strictObject({
  text: z.string().describe('Words of the source.'),
  basis: readBasis,
  start: offset.nullable(),
  end: offset.nullable(),
});

/** A number with its unit (年1回以上). */
export const quantity = textSpan.extend({
  value: z.number().describe('Of a share (２分の１以上) the fraction, with an empty unit.'),
  unit: z.string(),
  bound: z.string().nullable().describe('As printed: 以上, 以下, 以内, 未満, 超, 程度.'),
  per: z.string().nullable().describe('Period as printed, such as 年.'),
});

/** When a requirement holds (～の場合, 必要に応じて). */
export const condition = textSpan.extend({
  basis: readBasis.describe(
    'Stated in the words of the requirement, or inferred from the head of its sentence.',
  ),
});

/** One sentence of a clause, with what was read from its words. */
export const sentence = z.strictObject({
  start: offset,
  end: offset,
  line: line.describe('Line of the source where the sentence ends.'),
  modality: z.array(z.strictObject({ kind: modalityKind, start: offset, end: offset })),
  actor: actor.nullable(),
  quantities: z.array(quantity),
  conditions: z.array(textSpan),
  areas: z.array(textSpan),
});

/** One place where a clause is printed. */
export const printing = z.strictObject({
  source: z.string(),
  start: offset,
  end: offset,
  line,
  endLine: line,
  slide: z.string().nullable().describe('Title printed on the slide.'),
  page: z.int().positive().nullable().describe('Ordinal of the slide, inferred from the layout.'),
  parsed: z.string().describe('Id of the printing in the parse of its source.'),
});

/** What a proposal changes in a text. */
export const operation = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rename'),
    target: z.string(),
    before: z.string(),
    after: z.string(),
  }),
  z.strictObject({
    type: z.literal('insert'),
    target: z.string(),
    position: z.union([
      z.strictObject({ after: z.string() }),
      z.strictObject({ before: z.string() }),
      z.literal('unknown'),
    ]),
    text: z.string(),
    marker: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('replace'),
    target: z.string(),
    before: z.string(),
    after: z.string(),
    within: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('delete'), target: z.string(), before: z.string() }),
  z.strictObject({
    type: z.literal('renumber'),
    target: z.string(),
    before: z.string(),
    after: z.string(),
  }),
]);
