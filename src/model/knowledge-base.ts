import type { Basis } from './basis.ts';
import type { ClauseKind } from './clause.ts';
import type { Message } from './message.ts';
import type { ModalityKind } from './modality.ts';
import type { ReferenceRow } from './reference.ts';
import type { Actor, Quantity, RequirementCondition, Sentence, TextSpan } from './sentence.ts';

/** A file as published. What its text does not say is `null`, never guessed. */
export interface SourceRow {
  id: string;
  title: string;
  issuer: string | null;
  /** ISO day, meeting name, number of the paper: `null` where the text does not hold them. */
  published: string | null;
  meeting: string | null;
  paper: string | null;
  sha256: string;
  /** UTF-16 code units and lines. */
  length: number;
  lines: number;
}

/** What sources speak of: a plan, or a guideline for one type of hospital. */
export interface WorkRow {
  id: string;
  title: string;
  shortTitle: string;
  kind: 'guideline' | 'plan' | 'deck' | 'law';
  /** Label of the source's column the work stands in, `null` for a work outside columns. */
  column: string | null;
  /** Label of the version printed, such as 資料の「現行」（作成時点の記載）. */
  version: string;
  /** The work this is a later text of, `null` for a first text. */
  follows: string | null;
  sources: string[];
  order: number;
  /** Address of an official text, for inferred outside documents such as an act. */
  href: string | null;
}

/** One place where a clause is printed: offsets, lines and the title of the slide. */
export interface Printing {
  source: string;
  start: number;
  end: number;
  line: number;
  endLine: number;
  slide: string | null;
  /** Ordinal of the slide from 1, as inferred from the layout; `null` where the source shows none. */
  page: number | null;
  /** Id of the printing in the parse of its source. */
  parsed: string;
}

/** `printed` stands in a source; `gap` is known to be missing from it; `retired` stood in an earlier one. */
export type ClauseStatus = 'printed' | 'gap' | 'retired';

/** A unit of a work: printings merged. The id is given once and survives renumbering; the label may change. */
export interface ClauseRow {
  id: string;
  work: string;
  kind: ClauseKind;
  /** Role a kind has in this knowledge base: `current`, `proposed`, `direction`, `measure`, `state`, `cover`, `overview` … */
  role: string;
  status: ClauseStatus;
  marker: string | null;
  /** `１（１）⑥ア`; empty for units without marker. */
  label: string;
  path: string[];
  parent: string | null;
  /** Document order over the whole knowledge base. */
  order: number;
  /** Titles of the headings above it, top first, each with its label: the reading path. */
  headings: { id: string; label: string; text: string }[];
  text: string;
  sentences: Sentence[];
  printings: Printing[];
}

/** One sentence (or co-ordinate part of one) that asks for something. A clause may hold several. */
export interface RequirementRow {
  id: string;
  clause: string;
  /** Half-open offsets into the clause's text. */
  start: number;
  end: number;
  text: string;
  modality: ModalityKind;
  /** The ending as printed: すること, に努めること, が望ましい. */
  ending: string;
  actor: Actor | null;
  quantities: Quantity[];
  conditions: RequirementCondition[];
  areas: TextSpan[];
}

/**
 * A change as an operation on a text. `before` must equal the base text exactly: the whole text, or, where `within`
 * holds the whole text, the words replaced at each place they stand in it. `insert` stands under `target`, after or
 * before one of its children; an `unknown` position is shown last. `renumber` changes the marker alone.
 */
export type Operation =
  | { type: 'rename'; target: string; before: string; after: string }
  | {
      type: 'insert';
      target: string;
      position: { after: string } | { before: string } | 'unknown';
      text: string;
      marker: string | null;
    }
  | { type: 'replace'; target: string; before: string; after: string; within: string | null }
  | { type: 'delete'; target: string; before: string }
  | { type: 'renumber'; target: string; before: string; after: string };

/** A proposal 「～してはどうか」: never decided. */
export interface ProposalRow {
  id: string;
  /** Id of the clause row that prints it. */
  clause: string;
  work: string;
  /** ⑥への追加：地域の情報共有と協議 */
  name: string;
  /** Caption as printed, for instance （地域の情報共有と協議について）; `null` where there is none. */
  caption: string | null;
  operation: Operation;
  /** The sentence that proposes, as printed. */
  words: string;
  basis: Exclude<Basis, 'editorial'>;
  order: number;
}

/** What edges between two rows can say of them. */
export const relationTypes = [
  'plan-direction',
  'direction-proposal',
  'proposal-clause',
  'plan-clause',
  'plan-proposal',
  'counterpart',
  'delegation',
  'delegated-proposal',
  'same-section',
  'shared-words',
  'ending-difference',
] as const;

/** What an edge between two rows says of them. */
export type RelationType = (typeof relationTypes)[number];

/** A typed edge between two rows, with how it is known. */
export interface RelationRow {
  id: string;
  type: RelationType;
  from: string;
  to: string;
  basis: Basis;
  /** Japanese, for display. */
  reason: string;
  /** Words both passages hold, for inferred relations. */
  sharedTerms: string[];
  /** 0 to 1, `null` where the basis is not inferred by words. */
  score: number | null;
  /** Verbatim words of both passages, for stated relations and those kept by hand. */
  quotes: { clause: string; text: string }[];
  author: string | null;
  date: string | null;
}

/** A defined or explained term with every use. */
export interface TermRow {
  id: string;
  term: string;
  scope: string | null;
  clause: string;
  definition: string;
  uses: { clause: string; start: number; end: number }[];
}

/** What can be missing or unclear in a source. */
export const gapKinds = [
  'missing-clause',
  'omission',
  'unknown-part',
  'unknown-fact',
  'unknown-position',
  'variant',
  'missing-stop',
  'stray-blank',
] as const;

/** 資料に示されていない事項 and 表記の確認箇所: what a source leaves open, with place and reason. */
export interface GapRow {
  id: string;
  kind: (typeof gapKinds)[number];
  source: string;
  line: number | null;
  clause: string | null;
  /** Words of the source. */
  text: string;
  /** Japanese, for display. */
  reason: string;
}

/** 編集注, a fact from elsewhere, or 推定 about the source as a whole: hand-kept, with citation and day of check. */
export interface NoteRow {
  id: string;
  about: string[];
  text: string;
  basis: Exclude<Basis, 'stated'>;
  citation: { title: string; issuer: string; date: string; url: string | null };
  checked: string;
}

/** Everything search can find. `text` is exactly as searched and shown. */
export interface RecordRow {
  id: string;
  kind:
    | 'clause'
    | 'proposal'
    | 'plan'
    | 'issue'
    | 'direction'
    | 'heading'
    | 'note'
    | 'term'
    | 'question'
    | 'gap';
  /** Whose words the text is: the source's, the site's reading (推定) or an editor's (編集注). */
  voice: Basis;
  title: string;
  text: string;
  /** Root-relative without base, with fragment: `clauses/kyoten/…/`. */
  url: string;
  work: string;
  label: string;
  path: string[];
  column: string | null;
  endings: string[];
  section: string;
  actors: string[];
  order: number;
}

/** All rows. Each table is one file under `content/generated/`, one row per line, sorted by order or id. */
export interface KnowledgeBase {
  schemaVersion: '1';
  sources: SourceRow[];
  works: WorkRow[];
  clauses: ClauseRow[];
  requirements: RequirementRow[];
  proposals: ProposalRow[];
  references: ReferenceRow[];
  relations: RelationRow[];
  terms: TermRow[];
  gaps: GapRow[];
  notes: NoteRow[];
  records: RecordRow[];
  messages: Message[];
}
