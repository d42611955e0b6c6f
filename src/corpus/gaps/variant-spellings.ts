/** Spellings that public documents print in two ways; the source is never changed, readers are told. */
export const variantSpellings: readonly { printed: string; usual: string }[] = [
  { printed: '意志決定', usual: '意思決定' },
  { printed: '出来る', usual: 'できる' },
  { printed: '出来ない', usual: 'できない' },
  { printed: '下さい', usual: 'ください' },
  { printed: '更に', usual: 'さらに' },
  { printed: '障がい', usual: '障害' },
  { printed: 'クリニカルパス', usual: 'クリティカルパス' },
  { printed: '充分', usual: '十分' },
  { printed: '取組み', usual: '取組' },
  { printed: '取り組み', usual: '取組' },
  { printed: '受け入れ', usual: '受入れ' },
];
