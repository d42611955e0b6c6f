/** A small guideline with its descriptor, as files of a content folder. */
export const small = {
  'sources/soudan/source.txt':
    '１ 体制\n（１）相談\n① 相談の窓口を設けること。\n② 窓口を患者に周知するよう努めること。\n',
  'sources/soudan/source.yaml': `id: soudan
title: 相談体制の指針
works:
  soudan: { title: 相談体制の指針, short: 指針, kind: guideline, version: 現行 }
default: { work: soudan }
`,
};

/** The same text after an amendment. */
export const smallChanged = `${small['sources/soudan/source.txt']}③ 相談の件数を毎年報告すること。\n`;
