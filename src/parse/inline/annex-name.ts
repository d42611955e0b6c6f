const annexSeries = new Set(['annex', 'annex-paren', 'annex-table', 'form', 'form-paren']);

/** What an annex is called by its marker or label: 別紙様式第１号 and 様式１ are both a 様式. */
export function annexName(words: string, series: string): string | undefined {
  if (!annexSeries.has(series)) return undefined;
  return /様式|別添|別紙(?!様式)|別記(?!様式)|別表|参考(?!様式)/u.exec(
    words.replaceAll(/\s/gu, ''),
  )?.[0];
}
