const declaration = /(--[\w-]+)\s*:[^;{}]*(?:;|(?=\}))/g;
const use = /var\(\s*(--[\w-]+)/g;

/**
 * Style sheets without the custom properties none of them uses, so that a page does not carry the whole table of design
 * tokens. A property used only by a dropped one goes too.
 */
export function dropUnusedProperties(sheets: readonly string[]): string[] {
  const used = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(use)].map(([, name]) => name)));
  const kept = sheets.map((sheet) =>
    sheet.replace(declaration, (words, name: string) => (used.has(name) ? words : '')),
  );
  const isDone = kept.every((sheet, index) => sheet.length === sheets[index]?.length);
  return isDone ? kept : dropUnusedProperties(kept);
}
