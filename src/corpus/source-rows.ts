import type { SourceRow, WorkRow } from '../model/knowledge-base.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ParsedSource } from './parsed-source.ts';
import { slidesOf } from './slides.ts';

/** Rows of the sources, by id. */
export function sourceRows(sources: readonly ParsedSource[]): SourceRow[] {
  return sources.map(({ descriptor, parsed, text }) => {
    const { id, title, issuer, published, meeting, paper } = descriptor;
    const { sha256, length, lines } = parsed.source;
    const known = { length: length ?? text.length, lines: lines ?? 0 };
    return { id, title, issuer, published, meeting, paper, sha256, ...known };
  });
}

/** Rows of the works sources print, in the order of the descriptors; a work of several sources is one row. */
export function workRows(sources: readonly ParsedSource[]): WorkRow[] {
  const rows = new Map<string, WorkRow>();
  for (const { descriptor } of sources) {
    for (const [id, work] of Object.entries(descriptor.works)) {
      const known = rows.get(id);
      if (known !== undefined) {
        known.sources.push(descriptor.id);
        continue;
      }
      const column = descriptor.columns.find((entry) => entry.work === id)?.label ?? null;
      const { title, short: shortTitle, kind, version, follows } = work;
      const order = rows.size;
      rows.set(id, {
        id,
        title,
        shortTitle,
        kind,
        column,
        version,
        follows,
        sources: [descriptor.id],
        order,
        href: null,
      });
    }
  }
  return [...rows.values()];
}

/** What became of every character of a source, with the ids of the knowledge base in place of those of its parse. */
export function sourceFileOf(
  source: ParsedSource,
  idOf: (parsed: string) => string | null,
): SourceFile {
  const { descriptor, parsed } = source;
  return {
    id: descriptor.id,
    columns: parsed.columns,
    slides: slidesOf(source).map(({ page, line, endLine, title }) => ({
      page,
      line,
      endLine,
      title,
    })),
    spans: parsed.spans.map((span) => ({
      ...span,
      clause: span.clause === null ? null : idOf(span.clause),
    })),
  };
}
