/** An era of the Japanese calendar: the year before its first, in the Common Era, and its last year, where it has ended. */
export interface Era {
  name: string;
  before: number;
  last: number | null;
}

/** The eras since 1868, oldest first. */
export const eras: readonly Era[] = [
  { name: '明治', before: 1867, last: 45 },
  { name: '大正', before: 1911, last: 15 },
  { name: '昭和', before: 1925, last: 64 },
  { name: '平成', before: 1988, last: 31 },
  { name: '令和', before: 2018, last: null },
];
