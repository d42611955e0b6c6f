import type { ParsedReference } from '../../model/reference.ts';
import type { StructuredClause } from '../structured-clause.ts';
import type { ExplainedProvisions } from './explained.ts';
import { lineAt } from './line.ts';
import type { NoteIndex } from './note-index.ts';
import { scanReferences } from './reference-scan.ts';
import type { Antecedent, Resolution } from './resolution.ts';
import type { Resolver } from './resolve.ts';
import { toTargets } from './steps.ts';
import { blanksOf, placeOf, type View } from './view.ts';

/** A joint right before a reference: it may leave out labels the reference before it holds. */
const joint = /(?:及び|又は|並びに|若しくは)$/u;

/** Words between two references that join them are no longer than 「に規定する指定要件（ただし、」. */
const longestJoint = 14;

/** Finds the references of a clause and looks up where they point. */
export function readReferences(
  clause: StructuredClause,
  view: View,
  pairs: Int32Array,
  resolver: Resolver,
  notes: NoteIndex,
  explained: ExplainedProvisions,
): ParsedReference[] {
  const from = resolver.index.places.get(clause.id);
  if (from === undefined) return [];
  const cut = (start: number, end: number): string => {
    const place = placeOf(view, start, end);
    return clause.text.slice(place.start, place.end);
  };
  let before: Antecedent | null = null;
  let end = 0;
  const references: ParsedReference[] = [];
  for (const found of scanReferences(view.text, pairs, blanksOf(view))) {
    if (found.end - found.start === view.text.length && !view.text.startsWith('「')) continue;
    const place = placeOf(view, found.start, found.end);
    const printed = {
      text: cut(found.start, found.end),
      ...place,
      line: lineAt(clause, place.start),
    };
    if (found.note !== null) {
      references.push({ ...printed, kind: 'note', ...notes.find(found.note, from) });
      continue;
    }
    const resolution: Resolution | null =
      explained.resolve(found, from, before, toTargets(found.targets, cut)) ??
      resolver.resolve(found, from, before, {
        cut,
        between: wordsBetween(view.text, end, found.start),
        joined: joint.test(view.text.slice(Math.max(end, found.start - longestJoint), found.start)),
      });
    if (resolution === null) continue;
    const { antecedent, ...rest }: Resolution = resolution;
    explained.keep(found, from, view.text, antecedent);
    before = antecedent;
    end = found.end;
    references.push({ ...printed, ...rest });
  }
  return references;
}

function wordsBetween(text: string, end: number, start: number): string {
  if (start < end) return text.charAt(start - 1);
  return start - end > longestJoint ? '' : text.slice(end, start);
}
