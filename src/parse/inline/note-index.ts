import type { ParsedReference } from '../../model/reference.ts';
import type { StructuredClause } from '../structured-clause.ts';
import { scanNoteCalls } from './note-call.ts';
import type { Place, ScopeIndex } from './scope-index.ts';
import { fold } from './view.ts';

type Call = Pick<ParsedReference, 'targets' | 'resolved' | 'basis' | 'pointer'>;

/** Notes of a file by their marks and where they stand. */
export class NoteIndex {
  private readonly index: ScopeIndex;
  private readonly lists = new Map<string, Place[]>();

  /**
   * Gathers the notes. One printed right after a clause that calls it is that clause's own; the others are looked for
   * under the same clauses, in the same division, in the file.
   */
  constructor(clauses: readonly StructuredClause[], index: ScopeIndex) {
    this.index = index;
    clauses.forEach((clause, order) => {
      const place = index.places.get(clause.id);
      const parent = index.places.get(place?.parent ?? '')?.clause;
      const listed = markIn(parent, clause);
      const sign = markOf(clause) ?? listed;
      if (sign === null || place === undefined || clause.sameAs !== undefined) return;
      const caller = [clauses[order - 1], parent].find(
        (one) => one !== undefined && scanNoteCalls(fold(one.text)).includes(sign),
      );
      if (caller !== undefined) this.add(`own ${sign} ${caller.id}`, place);
      if (caller !== undefined && !numbered.test(sign)) return;
      const holder = listed === null ? place.parent : index.places.get(place.parent)?.parent;
      this.add(`parent ${sign} ${holder ?? ''}`, place);
      this.add(`division ${sign} ${clause.division ?? ''}`, place);
      this.add(`file ${sign}`, place);
    });
  }

  private add(key: string, place: Place): void {
    const list = this.lists.get(key);
    if (list === undefined) this.lists.set(key, [place]);
    else list.push(place);
  }

  /** The note a mark calls from a clause; several where they cannot be told apart. */
  find(sign: string, from: Place): Call {
    const chosen = this.candidates(sign, from);
    return {
      targets: chosen.slice(0, mostShown).map(({ clause }) => clause.id),
      resolved: chosen.length === 1,
      basis: 'explicit',
      ...(chosen.length === 0 ? { pointer: { document: null, paths: [[sign]] } } : {}),
    };
  }

  private candidates(sign: string, from: Place): readonly Place[] {
    const keys = [`own ${sign} ${from.clause.id}`];
    for (
      let place: Place | undefined = from;
      place !== undefined;
      place = this.index.places.get(place.parent)
    )
      if (place.first !== '') keys.push(`parent ${sign} ${place.first}`);
    keys.push(`division ${sign} ${from.clause.division ?? ''}`, `file ${sign}`);
    return keys.map((key) => this.lists.get(key)).find((list) => list !== undefined) ?? [];
  }
}

const mark = /^\(?((?:※|注|\*)[0-9]{0,2})\)?/u;
const numbered = /[0-9]/u;
/** How many notes a call that could mean several names. */
const mostShown = 4;

/** Mark of a note in half width, `null` for clauses that are none. */
function markOf(clause: StructuredClause): string | null {
  if (clause.series !== 'note' && clause.series !== 'remark' && clause.kind !== 'note') return null;
  return mark.exec(fold(clause.marker ?? clause.text.slice(0, 6)))?.[1] ?? null;
}

/** Mark of a numbered item below a line that only says that notes follow: （注）／１ …／２ …; `null` for all else. */
function markIn(list: StructuredClause | undefined, { marker }: StructuredClause): string | null {
  if (list?.series !== 'remark' || list.text !== '') return null;
  const ordinal = /^\(?([0-9]{1,2})[).]?$/u.exec(fold(marker ?? ''))?.[1];
  return ordinal === undefined ? null : `注${ordinal}`;
}
