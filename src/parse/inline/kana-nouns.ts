/** Nouns written in hiragana that names begin with or hold: がん医療圏, かかりつけ医, へき地. */
export const kanaNouns: readonly string[] = [
  'がん',
  'かかりつけ',
  'とりまとめ',
  'てんかん',
  'こども',
  'きゅう',
  'へき',
  'じん',
  'あん',
  'うつ',
  'ばい',
  'はり',
];
