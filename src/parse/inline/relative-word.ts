/**
 * A word that points from where it stands: `before` 前項 前二号, `after` 次条, `here` この項, `same` 同条, `same-text` 同法,
 * `same-place` 同 before a label (同第４節).
 */
export interface Relative {
  start: number;
  end: number;
  kind: 'before' | 'after' | 'here' | 'same' | 'same-text' | 'same-place';
  /** Unit counted in: 条, 項, 号, 節 …; the text for 同法; empty for 同. */
  unit: string;
  /** How many units back or on; 0 for 前各号: all of them. */
  count: number;
}

const words: readonly [Relative['kind'], RegExp][] = [
  ['before', /前([2-9二三四五六七八九各]?)([項条号])(?![目件例約室])/uy],
  ['after', /次()([項条号])(?![目件例約室])/uy],
  ['same', /同()([項条号])(?![目件例約室])/uy],
  ['here', /(?:この|本)()([項条号節章部款])(?=[にのでを、])/uy],
  [
    'same-text',
    /同()(法施行令|法施行規則|法|令|規則|告示|通知|指針|要綱|要領|省令|政令)(?![人律])/uy,
  ],
  ['same-place', /同()()(?=[第(①-⑳])/uy],
];

/** Reads a relative word at `at` of a view, `null` where none begins. */
export function readRelative(text: string, at: number): Relative | null {
  if (!'前次同こ本'.includes(text.charAt(at))) return null;
  for (const [kind, pattern] of words) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const digits = match[1] ?? '';
    const count =
      digits === '各'
        ? 0
        : digits === ''
          ? 1
          : Number(digits) || '一二三四五六七八九'.indexOf(digits) + 1;
    return { start: at, end: pattern.lastIndex, kind, unit: match[2] ?? '', count };
  }
  return null;
}
