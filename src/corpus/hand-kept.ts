import { z } from 'zod';
import { type LocatedYaml, readYaml } from './located-yaml.ts';
import { words } from './words.ts';

const note = z.strictObject({
  id: words.regex(/^[a-z][a-z0-9-]*$/),
  /** Ids of works, sources or clauses the note is about. */
  about: z.array(words).min(1),
  text: words,
  /** `editorial`: a fact from elsewhere; `inferred`: what the source itself lets one suppose. */
  basis: z.enum(['editorial', 'inferred']).default('editorial'),
  citation: z.strictObject({
    title: words,
    issuer: words,
    /** As the document states it, for instance 平成30年7月31日 健発0731第1号. */
    date: words,
    url: z.url().nullable().default(null),
  }),
  /** Day on which the fact was checked. */
  checked: z.iso.date(),
});

const relation = z.strictObject({
  type: z.enum([
    'plan-direction',
    'plan-proposal',
    'plan-clause',
    'direction-proposal',
    'counterpart',
    'same-section',
  ]),
  from: words,
  to: words,
  /** Words of both passages, exactly as the source prints them. */
  quotes: z.strictObject({ from: words, to: words }),
  reason: words,
  author: words,
  date: z.iso.date(),
});

const outsideDocument = z.strictObject({
  id: words.regex(/^[a-z][a-z0-9-]*$/),
  title: words,
  short: words,
  kind: z.enum(['law', 'guideline', 'plan', 'deck']),
  /** Official address. */
  href: z.url(),
  /** Words by which texts refer to it, such as 法. */
  names: z.array(words).min(1),
  /** Works in which these words mean this document. */
  within: z.array(words).min(1),
  /** Why, in Japanese: shown as 推定. */
  reason: words,
});

/** An editorial note, 編集注: `content/notes/*.yaml`. */
export type HandKeptNote = z.output<typeof note>;
/** A relation kept by hand with words of both passages: `content/relations/*.yaml`. */
export type HandKeptRelation = z.output<typeof relation>;
/** A document that no source prints: `content/documents.yaml`. */
export type OutsideDocument = z.output<typeof outsideDocument>;

/** Reads a file of notes. */
export function readNotes(file: string, text: string): LocatedYaml<HandKeptNote[]> {
  return readYaml(file, text, z.array(note), 'note-malformed');
}

/** Reads a file of relations. */
export function readRelations(file: string, text: string): LocatedYaml<HandKeptRelation[]> {
  return readYaml(file, text, z.array(relation), 'relation-malformed');
}

/** Reads the file of outside documents. */
export function readOutsideDocuments(file: string, text: string): LocatedYaml<OutsideDocument[]> {
  return readYaml(file, text, z.array(outsideDocument), 'document-malformed');
}
