import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);

const schema = z.object({
  /** Label of a clause row by its `role`. */
  role: z.object({
    current: word,
    proposed: word,
    'lead-in': word,
    caption: word,
    question: word,
    direction: word,
    issue: word,
    problem: word,
    overview: word,
    excerpt: word,
    state: word,
    measure: word,
    'hospital-measure': word,
    'quoted-law': word,
    omission: word,
    note: word,
    cover: word,
    heading: word,
  }),
  /** Label of an operation by its `type`; `insertUnknown` where the place is not known. */
  change: z.object({
    rename: word,
    insert: word,
    insertUnknown: word,
    replace: word,
    delete: word,
    renumber: word,
  }),
  /** The three voices by `basis`, and what is not known. */
  basis: z.object({
    stated: word,
    inferred: word,
    inferredShort: word,
    editorial: word,
    editorialShort: word,
    unknown: word,
  }),
  /** Label of a relation by its `type`. */
  relation: z.object({
    'plan-direction': word,
    'direction-proposal': word,
    'proposal-clause': word,
    'plan-clause': word,
    'plan-proposal': word,
    counterpart: word,
    delegation: word,
    'delegated-proposal': word,
    'same-section': word,
    'shared-words': word,
    'ending-difference': word,
    unlinked: word,
    unlinkedDirection: word,
  }),
  /** Label of a gap by its `kind`. */
  gap: z.object({
    clause: word,
    'missing-clause': word,
    omission: word,
    'unknown-part': word,
    'unknown-fact': word,
    'unknown-position': word,
    variant: word,
    'missing-stop': word,
    'stray-blank': word,
  }),
  /** Words of a modality kind, by its name. */
  ending: z.object({
    義務: word,
    努力義務: word,
    推奨: word,
    許容: word,
    禁止: word,
    原則: word,
    算定可: word,
    定義: word,
    現状認識: word,
    国の施策: word,
    論点: word,
    提案: word,
    意見募集: word,
    その他: word,
    count: word,
  }),
  /** Names of what is read from a clause. */
  field: z.object({
    condition: word,
    quantity: word,
    actor: word,
    area: word,
    ending: word,
    delegation: word,
    plan: word,
    endingDifference: word,
  }),
  /** Titles of columns. */
  column: z.object({
    number: word,
    kyoten: word,
    kyotenShort: word,
    chiiki: word,
    chiikiShort: word,
    plan: word,
  }),
  /** Labels of texts and marks of the comparison. */
  text: z.object({
    current: word,
    currentShort: word,
    proposed: word,
    applied: word,
    remarks: word,
    noProposal: word,
    legend: word,
    unchanged: word,
    inserted: word,
    deleted: word,
  }),
  /** What became of a proposal in a later document. */
  later: z.object({ same: word, changed: word, absent: word, none: word }),
});

/** The labels of concepts: roles, bases, relations, gaps, endings. */
export const knowledgeWords = loadWords('knowledge', schema);
