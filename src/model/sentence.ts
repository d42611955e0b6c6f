import type { Basis } from './basis.ts';
import type { ModalitySpan } from './modality.ts';

/** A stretch of a clause's text, half-open offsets, with the words themselves. */
export interface TextSpan {
  start: number;
  end: number;
  text: string;
}

/**
 * A condition of one requirement: `stated` in its own words, `inferred` where it stands earlier in the sentence and
 * governs them too. Offsets are those of the clause's text.
 */
export interface RequirementCondition extends TextSpan {
  basis: Exclude<Basis, 'editorial'>;
}

/** Who a sentence speaks to. `text` are the words of the source; `basis` tells whether they stand in the sentence. */
export interface Actor {
  text: string;
  basis: Exclude<Basis, 'editorial'>;
  /** Offsets into the clause's text where the actor is stated, `null` where inferred. */
  start: number | null;
  end: number | null;
}

/** A quantity or frequency such as 年1回以上. `per` is the period as printed, `null` where there is none. */
export interface Quantity extends TextSpan {
  /** The number; of a share (２分の１以上) the fraction, 0.5, with an empty unit. */
  value: number;
  unit: string;
  /** Bound as printed: 以上, 以下, 以内, 未満, 超, 程度, or `null`. */
  bound: string | null;
  per: string | null;
}

/** One sentence of a clause: offsets into the clause's text, and what its words say. */
export interface Sentence {
  start: number;
  end: number;
  /** Source line, from 1, where the sentence ends. */
  line: number;
  modality: ModalitySpan[];
  actor: Actor | null;
  quantities: Quantity[];
  /** 依頼があった際には, 必要に応じて, ただし…の場合 */
  conditions: TextSpan[];
  /** ２次医療圏内 */
  areas: TextSpan[];
}
