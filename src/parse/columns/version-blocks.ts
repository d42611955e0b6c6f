import type { Piece } from '../lines/piece.ts';

/** Titles of the two versions of a text whose blocks are printed one after the other. */
export const versionTitles = [/^(?:改正[後案]|見直し[後案])$/u, /^(?:改正前|見直し前|現行)$/u];

/**
 * Lines that hold only the title of a version, by their start, in a text that holds both versions: which of the two
 * comes first, and whether the other's title stands right above, so that both blocks follow.
 */
export function blockTitles(pieces: readonly Piece[]): Map<number, { at: number; above: boolean }> {
  const kinds = pieces.map(({ text, side, table }) =>
    side === null && table === null
      ? versionTitles.findIndex((title) => title.test(plainTitle(text)))
      : -1,
  );
  const first = kinds.find((kind) => kind >= 0);
  const titles = new Map<number, { at: number; above: boolean }>();
  if (versionTitles.some((_, kind) => !kinds.includes(kind))) return titles;
  // Versions of one text begin alike; what only speaks of 現行 and 改正後 does not.
  const head = pieces.find((_, index) => (kinds[index] ?? -1) < 0 && (kinds[index - 1] ?? -1) >= 0);
  if (pieces.filter(({ text }) => text === head?.text).length < 2) return titles;
  pieces.forEach(({ start }, index) => {
    const kind = kinds[index] ?? -1;
    const above = (kinds[index - 1] ?? -1) >= 0 && kinds[index - 1] !== kind;
    if (kind >= 0) titles.set(start, { at: kind === first ? 0 : 1, above });
  });
  return titles;
}

/** A title without the blanks it is spread with. */
export function plainTitle(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
