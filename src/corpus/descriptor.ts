import { z } from 'zod';
import { type LocatedYaml, readYaml } from './located-yaml.ts';
import { words } from './words.ts';

const id = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'expected small letters, digits and hyphens, such as `chiiki-renkei`',
  );

/** `5-62` or `14`: lines of the source from 1, both ends included. */
const lines = z
  .union([
    z.number().int().positive(),
    z.string().regex(/^\d+-\d+$/, 'expected lines such as `5-62`'),
  ])
  .transform((value) => {
    const [from = 0, to = from] = String(value).split('-').map(Number);
    return { from, to };
  });

/** `14`, `26-40` or `48/3`: lines, or one piece of a line that holds several headings, from 1. */
const step = z
  .union([
    z.number().int().positive(),
    z
      .string()
      .regex(/^\d+(-\d+|\/\d+)?$/, 'expected lines such as `26-40`, or a piece such as `48/3`'),
  ])
  .transform((value) => {
    const [range = '', part] = String(value).split('/');
    const [from = 0, to = from] = range.split('-').map(Number);
    return { from, to, part: part === undefined ? null : Number(part) };
  });

const work = z.strictObject({
  title: words,
  /** Short title for breadcrumbs and tables. */
  short: words,
  kind: z.enum(['guideline', 'plan', 'deck', 'law']),
  /** Which version of the work the source prints, in the words shown to readers. */
  version: words,
  /** Words by which texts refer to the work, such as 整備指針. */
  names: z.array(words).default([]),
  /** Whom the clauses of the work speak to where they do not say so. */
  actor: words.nullable().default(null),
  /** The work this one is a later text of. Another `version` of a work that an earlier source prints follows it by itself. */
  follows: id.nullable().default(null),
});

const slide = z.strictObject({
  title: words,
  /** Where the title stands relative to its body. */
  stands: z.enum(['before', 'inside', 'after']).default('before'),
  work: id.optional(),
  role: words.optional(),
  /** Captions on the slide, without brackets, with the role of what stands under them. */
  captions: z.record(words, words).default({}),
});

/** What `source.yaml` may hold. */
const descriptorSchema = z.strictObject({
  id,
  title: words,
  issuer: words.nullable().default(null),
  published: z.iso.date().nullable().default(null),
  meeting: words.nullable().default(null),
  paper: words.nullable().default(null),
  works: z
    .record(id, work)
    .refine((works) => Object.keys(works).length > 0, 'expected at least one work'),
  default: z.strictObject({ work: id, role: words.default('current') }),
  columns: z.array(z.strictObject({ title: words, label: words, work: id })).default([]),
  slides: z.array(slide).default([]),
  charts: z.array(z.strictObject({ lines, order: z.array(step).min(1) })).default([]),
  /** Words of the subject of which another spelling is usual: as printed → as usual. Readers are told, nothing is changed. */
  spellings: z.record(words, words).default({}),
  /** Series of markers top first, where the detected ladder is to be overridden. */
  ladder: z.array(words).optional(),
});

/** A descriptor as read: titles, works, columns, slides, charts and spellings of one source. */
export type Descriptor = z.output<typeof descriptorSchema>;

/** Reads `source.yaml`; the value is `null` where messages hold an error. */
export function readDescriptor(file: string, text: string): LocatedYaml<Descriptor> {
  return readYaml(file, text, descriptorSchema, 'descriptor-malformed');
}
