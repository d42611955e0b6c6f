import { unzipSync, zipSync, type Zippable } from 'fflate';

/** Files of one state of the data are equal to the byte: every date in them is this one. */
export const fixedDate = new Date(Date.UTC(2000, 0, 1));

const stamp = fixedDate.toISOString().replace('.000Z', 'Z');
/** Ids that Word libraries draw at random or count per process. */
const drawnIds = /\b(r:id|Id|w:id|w:rsid\w*)="(rId[A-Za-z][\w-]*|[a-z0-9]{12,})"/gu;

/** Packs an Office file anew: fixed dates and times, files in order of their names, drawn ids counted from 1. */
export function repackOffice(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const ids = new Map<string, string>();
  const packed: Zippable = {};
  for (const name of Object.keys(files).toSorted()) {
    const content = files[name] ?? new Uint8Array();
    const isText = /\.(?:xml|rels)$/u.test(name);
    const fixed = isText ? encoder.encode(fixedText(decoder.decode(content), ids)) : content;
    packed[name] = [fixed, { mtime: '2000-01-01T00:00:00', level: 9 }];
  }
  return new Uint8Array(zipSync(packed));
}

function fixedText(xml: string, ids: Map<string, string>): string {
  return xml
    .replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
      (_, open: string) => `${open}${stamp}`,
    )
    .replaceAll(drawnIds, (_, attribute: string, id: string) => {
      const known = ids.get(id) ?? `rIdFixed${ids.size + 1}`;
      ids.set(id, known);
      return `${attribute}="${known}"`;
    });
}
