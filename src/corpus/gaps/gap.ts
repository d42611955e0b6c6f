import type { GapRow } from '../../model/knowledge-base.ts';
import type { Corpus } from '../corpus.ts';

/** What one rule found, before it has an id. */
export type FoundGap = Omit<GapRow, 'id'>;

/** A rule that finds one kind of thing a source leaves open or prints in two ways. */
export type GapRule = (corpus: Corpus) => FoundGap[];

/** A gap in a clause, at the line of the words it is about unless another one is given. */
export function gapIn(
  corpus: Corpus,
  kind: GapRow['kind'],
  clause: string,
  text: string,
  reason: string,
  line: number | null = lineOf(corpus, clause, text),
): FoundGap[] {
  const printing = corpus.rowById.get(clause)?.printings[0];
  if (printing === undefined) return [];
  return [{ kind, source: printing.source, line, clause, text, reason }];
}

/** The line on which words of a clause begin: that of its body, moved on by the line breaks before them. */
export function lineOf({ draftById }: Corpus, clause: string, words: string): number | null {
  const unit = draftById.get(clause)?.units[0];
  if (unit === undefined) return null;
  const { text, parsed } = unit.source;
  const at = unit.clause.text.indexOf(words);
  if (at < 0) return unit.clause.line;
  let left = at;
  for (const span of parsed.spans) {
    if (span.clause !== unit.clause.id) continue;
    const length = span.kind === 'text' ? span.end - span.start : (span.display?.length ?? 0);
    if (span.kind !== 'text' && span.kind !== 'join') continue;
    if (left < length) return text.slice(0, span.start + left).split('\n').length;
    left -= length;
  }
  return unit.clause.line;
}
