import type { Message } from '../model/message.ts';
import type { Descriptor } from './descriptor.ts';
import type { LocatedYaml } from './located-yaml.ts';
import { workRows } from './source-rows.ts';
import type { ParsedSource } from './parsed-source.ts';
import { separateVersions } from './versions.ts';

/** A source with what places messages in its descriptor. */
export interface LocatedSource {
  source: ParsedSource;
  report: LocatedYaml<Descriptor>['report'];
}

/** Works that follow a work no source prints, themselves, or each other in a circle: such a text has no first one. */
export function checkFollows(located: readonly LocatedSource[]): Message[] {
  const rows = workRows(separateVersions(located.map(({ source }) => source)));
  const before = new Map(rows.map(({ id, follows }) => [id, follows]));
  return located.flatMap(({ source, report }) =>
    Object.entries(source.descriptor.works).flatMap(([id, { follows }]) => {
      if (follows === null || leadsToFirst(follows, before)) return [];
      const reason = before.has(follows)
        ? `Unexpected work \`${follows}\`, which follows \`${id}\` itself, expected an earlier text`
        : `Unexpected work \`${follows}\`, expected one of ${[...before.keys()].join(', ')}`;
      const hint = 'Name the work this one is a later text of, or remove `follows`.';
      return report(['works', id, 'follows'], 'descriptor-unknown-work', reason, hint);
    }),
  );
}

function leadsToFirst(work: string, before: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let next: string | null | undefined = work; next !== null; next = before.get(next)) {
    if (next === undefined || passed.has(next) || !before.has(next)) return false;
    passed.add(next);
  }
  return true;
}
