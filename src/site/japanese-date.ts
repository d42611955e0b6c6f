/** An ISO day as people write it: 2026年11月22日. What is no ISO day is left as it stands. */
export function japaneseDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}
