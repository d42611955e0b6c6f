import type { ParsedTerm } from '../../model/parsed-document.ts';
import type { ParsedReference } from '../../model/reference.ts';
import type { StructuredClause } from '../structured-clause.ts';
import type { ScopeIndex } from './scope-index.ts';

const word = /[一-龠々ァ-ヴー０-９Ａ-Ｚａ-ｚ0-9A-Za-z]+$/u;
const longestWord = 30;

/** The word a note explains where the note is one of the form 「name：meaning」 (ＡＹＡ（※）). */
export function termOfNote(
  clause: StructuredClause,
  reference: ParsedReference,
  index: ScopeIndex,
): ParsedTerm[] {
  const [target] = reference.targets;
  if (reference.kind !== 'note' || !reference.resolved || target === undefined) return [];
  const note = index.places.get(target)?.clause;
  const before = clause.text.slice(Math.max(0, reference.start - longestWord), reference.start);
  const term = word.exec(before)?.[0];
  if (note === undefined || term === undefined || !/[：:]/u.test(note.text)) return [];
  return [{ term, scope: null, line: note.bodyLine, clause: note.id, definition: note.text }];
}
