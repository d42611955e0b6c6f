const declaration = /(--[\w-]+)\s*:\s*([^;{}]*)(?=[;}])/g;
const use = /var\(\s*(--[\w-]+)\s*\)/g;

/** Style sheets with the values of the named constants in the place of their uses, in all sheets. */
export function inlineProperties(sheets: readonly string[], named: RegExp): string[] {
  const values = new Map(
    sheets.flatMap((sheet) =>
      [...sheet.matchAll(declaration)].flatMap(([, name = '', value = '']) =>
        named.test(name) && !value.includes('var(') ? [[name, value.trim()] as const] : [],
      ),
    ),
  );
  return sheets.map((sheet) =>
    sheet.replace(use, (words, name: string) => values.get(name) ?? words),
  );
}
