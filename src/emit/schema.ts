import { z } from 'zod';
import { gapKinds, type KnowledgeBase, relationTypes } from '../model/knowledge-base.ts';
import {
  actor,
  basis,
  clauseKind,
  condition,
  line,
  modalityKind,
  offset,
  operation,
  printing,
  quantity,
  readBasis,
  sentence,
  textSpan,
} from './schema-parts.ts';

const id = z.string().min(1);
const japanese = z.string().describe('Japanese, for display.');

/** One schema per table of the knowledge base, each row described field by field. */
export const rowSchemas = {
  sources: z.strictObject({
    id,
    title: z.string(),
    issuer: z.string().nullable(),
    published: z.iso.date().nullable().describe('null where the text does not hold the day.'),
    meeting: z.string().nullable(),
    paper: z.string().nullable(),
    sha256: z.string().length(64),
    length: offset.describe('UTF-16 code units.'),
    lines: z.int().nonnegative(),
  }),
  works: z.strictObject({
    id,
    title: z.string(),
    shortTitle: z.string(),
    kind: z.enum(['guideline', 'plan', 'deck', 'law']),
    column: z.string().nullable().describe('Label of the column of the source, if it has columns.'),
    version: z.string(),
    follows: id.nullable().describe('The work this is a later text of.'),
    sources: z.array(id),
    order: z.int(),
    href: z.url().nullable().describe('Official address of an outside document.'),
  }),
  clauses: z.strictObject({
    id: id.describe('Given once; survives renumbering.'),
    work: id,
    kind: clauseKind,
    role: z.string(),
    status: z.enum(['printed', 'gap', 'retired']),
    marker: z.string().nullable(),
    label: z.string().describe('Such as １（１）⑥ア; empty for units without marker.'),
    path: z.array(z.string()),
    parent: id.nullable(),
    order: z.int(),
    headings: z.array(z.strictObject({ id, label: z.string(), text: z.string() })),
    text: z
      .string()
      .describe('The words of the source, lines joined, without marker and children.'),
    sentences: z.array(sentence),
    printings: z.array(printing),
  }),
  requirements: z.strictObject({
    id,
    clause: id,
    start: offset,
    end: offset,
    text: z.string(),
    modality: modalityKind,
    ending: z.string(),
    actor: actor.nullable(),
    quantities: z.array(quantity),
    conditions: z.array(condition),
    areas: z.array(textSpan),
  }),
  proposals: z.strictObject({
    id,
    clause: id,
    work: id,
    name: japanese,
    caption: z.string().nullable(),
    operation,
    words: z.string().describe('The sentence that proposes, as printed.'),
    basis: readBasis,
    order: z.int(),
  }),
  references: z.strictObject({
    id,
    from: id,
    text: z.string(),
    start: offset,
    end: offset,
    kind: z.enum(['internal', 'note', 'law', 'document', 'form']),
    targets: z.array(id),
    resolved: z.boolean(),
    basis: readBasis,
    reason: japanese.nullable(),
    href: z.url().nullable(),
  }),
  relations: z.strictObject({
    id,
    type: z.enum(relationTypes),
    from: id,
    to: id,
    basis,
    reason: japanese,
    sharedTerms: z.array(z.string()),
    score: z.number().min(0).max(1).nullable(),
    quotes: z.array(z.strictObject({ clause: id, text: z.string() })),
    author: z.string().nullable(),
    date: z.iso.date().nullable(),
  }),
  terms: z.strictObject({
    id,
    term: z.string(),
    scope: z.string().nullable(),
    clause: id,
    definition: z.string(),
    uses: z.array(z.strictObject({ clause: id, start: offset, end: offset })),
  }),
  gaps: z.strictObject({
    id,
    kind: z.enum(gapKinds),
    source: id,
    line: line.nullable(),
    clause: id.nullable(),
    text: z.string().describe('Words of the source.'),
    reason: japanese,
  }),
  notes: z.strictObject({
    id,
    about: z.array(id),
    text: japanese,
    basis: basis.exclude(['stated']),
    citation: z.strictObject({
      title: z.string(),
      issuer: z.string(),
      date: z.string(),
      url: z.url().nullable(),
    }),
    checked: z.iso.date(),
  }),
  records: z.strictObject({
    id,
    kind: z.enum([
      'clause',
      'proposal',
      'plan',
      'issue',
      'direction',
      'heading',
      'note',
      'term',
      'question',
      'gap',
    ]),
    voice: basis.describe('Whose words the text is.'),
    title: z.string(),
    text: z.string().describe('Exactly as searched and shown.'),
    url: z.string().describe('Relative to the root of the site, with fragment where needed.'),
    work: id,
    label: z.string(),
    path: z.array(z.string()),
    column: z.string().nullable(),
    endings: z.array(z.string()),
    section: z.string(),
    actors: z.array(z.string()),
    order: z.int(),
  }),
  messages: z.strictObject({
    file: z.string(),
    line,
    column: line,
    endLine: line,
    endColumn: line,
    ruleId: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    reason: z.string(),
    hint: z.string(),
    related: z.array(z.strictObject({ file: z.string(), line })),
  }),
} satisfies { [Name in TableName]: z.ZodType<KnowledgeBase[Name][number]> };

/** Name of a table of the knowledge base. */
export type TableName = Exclude<keyof KnowledgeBase, 'schemaVersion'>;

/** Names of all tables, in the order in which they are written. */
export const tableNames = Object.keys(rowSchemas) as TableName[];

/** The JSON Schema (2020-12) of `knowledge-base.json`, one definition per table. */
export function jsonSchema(): object {
  const tables = Object.fromEntries(
    Object.entries(rowSchemas).map(([name, row]) => [name, z.array(row)]),
  );
  const about = z
    .strictObject({
      derived: japanese,
      credit: japanese,
      standing: japanese,
      unofficial: japanese,
    })
    .describe('What the data says about itself: 参考, 出典, the bounds of 「現行」.');
  const whole = z.strictObject({ schemaVersion: z.literal('1'), about, ...tables });
  return { title: 'Shishin knowledge base', ...z.toJSONSchema(whole) };
}
