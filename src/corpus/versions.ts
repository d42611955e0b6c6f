import type { Descriptor } from './descriptor.ts';
import type { ParsedSource } from './parsed-source.ts';

/**
 * Tells versions of one work apart. Sources that print a work in the same version print one text together; a source with
 * another version prints a later text, a work of its own that follows the first: `kyoten` → `kyoten-r4`.
 */
export function separateVersions(sources: readonly ParsedSource[]): ParsedSource[] {
  const versions = new Map<string, Map<string, string>>();
  return inOrderOfTime(sources).map((source) => {
    const { descriptor } = source;
    const names = new Map(
      Object.entries(descriptor.works).map(([work, { version }]) => {
        const known = versions.get(work) ?? new Map<string, string>();
        const name = known.get(version) ?? (known.size === 0 ? work : `${work}-${descriptor.id}`);
        versions.set(work, known.set(version, name));
        return [work, name] as const;
      }),
    );
    return [...names].every(([work, name]) => work === name) ? source : renamed(source, names);
  });
}

/** Sources by their day, those without a day first, then by id. */
function inOrderOfTime(sources: readonly ParsedSource[]): ParsedSource[] {
  const key = ({ descriptor }: ParsedSource) => `${descriptor.published ?? ''} ${descriptor.id}`;
  return sources.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function renamed(source: ParsedSource, names: ReadonlyMap<string, string>): ParsedSource {
  const nameOf = (work: string) => names.get(work) ?? work;
  const { descriptor, parsed } = source;
  const works: Descriptor['works'] = Object.fromEntries(
    Object.entries(descriptor.works).map(([id, work]) => {
      const name = nameOf(id);
      return [name, name === id ? work : { ...work, follows: id }];
    }),
  );
  return {
    ...source,
    descriptor: {
      ...descriptor,
      works,
      default: { ...descriptor.default, work: nameOf(descriptor.default.work) },
      columns: descriptor.columns.map((column) => ({ ...column, work: nameOf(column.work) })),
      slides: descriptor.slides.map((slide) =>
        slide.work === undefined ? slide : { ...slide, work: nameOf(slide.work) },
      ),
    },
    parsed: {
      ...parsed,
      columns: parsed.columns.map((column) => ({
        ...column,
        role: column.role === null ? null : nameOf(column.role),
      })),
    },
  };
}
