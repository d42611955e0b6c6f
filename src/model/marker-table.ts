import {
  bare,
  bracketed,
  close,
  fixed,
  inAngular,
  inAnyBrackets,
  inBrackets,
  lettered,
  named,
  namedInAnyBrackets,
  namedInBrackets,
  open,
  plain,
  spoken,
  spread,
  stopped,
  type MarkerShape,
} from './marker-shape.ts';

/** A series of markers such as `（１）（２）` or `ア イ ウ`: one level of a ladder. */
export interface MarkerSeries {
  /** Permanent name, also the clause's `series`. */
  id: string;
  /** Short tag for clause ids; no two series share one. */
  tag: string;
  /** Usual height in a ladder, smaller stands higher; evidence in the document goes before it. */
  rank: number;
  /** `closed` markers end by themselves (`①`, `（１）`); `open` ones need a blank or the end of the line (`ア`, `１`). */
  ending: 'closed' | 'open';
  /** `ordered` series count; `bullet` ones repeat; `title` ones name what follows (`＜通則＞`). */
  nature: 'ordered' | 'bullet' | 'title';
  shapes: readonly MarkerShape[];
}

type Row = [
  id: string,
  tag: string,
  rank: number,
  ending: MarkerSeries['ending'],
  ...shapes: MarkerShape[],
];

const ordered: readonly Row[] = [
  ['annex', 'x', 10, 'open', ...named(annexes()), ...fixed(...annexes().flatMap(spread))],
  [
    'annex-table',
    'xt',
    10,
    'open',
    ...named(['別表第', '別表', '参考']),
    ...fixed(...spread('別表')),
  ],
  [
    'form',
    'xf',
    10,
    'open',
    ...named(forms(), ['号', '']),
    ...fixed('別紙様式', '別記様式', '別添様式', '参考様式'),
  ],
  ['book', 'bk', 20, 'open', ...named(['第'], ['編'])],
  ['chapter', 'ch', 21, 'open', ...named(['第'], ['章'])],
  ['part', 'pt', 22, 'open', ...named(['第'], ['部'])],
  ['section', 'st', 23, 'open', ...named(['第'], ['節'])],
  ['subsection', 'ss', 24, 'open', ...named(['第'], ['款'])],
  ['division', 'dv', 25, 'open', ...named(['第'], ['目'])],
  ['article', 'at', 26, 'open', ...named(['第'], ['条'])],
  ['dai', 'd', 30, 'open', { before: ['第'], numeral: 'arabic', after: bare }],
  ['dai-kanji', 'dk', 30, 'open', { before: ['第'], numeral: 'kanji', after: bare }],
  ['roman', 'r', 32, 'open', ...plain('romanUpper', stopped)],
  ['latin-upper', 'lu', 35, 'open', ...plain('latinUpper', lettered)],
  [
    'question',
    'q',
    36,
    'open',
    ...namedInAnyBrackets('質問', '問', '照会', 'Ｑ', 'Q'),
    ...inAnyBrackets('質問', '問', '照会'),
    ...named(['質問', '問', '照会', 'Ｑ', 'Q'], spoken),
  ],
  [
    'answer',
    'a',
    37,
    'closed',
    ...inAnyBrackets('答', '回答'),
    ...namedInAnyBrackets('答', '回答', 'Ａ', 'A'),
  ],
  [
    'answer-open',
    'ao',
    37,
    'open',
    ...named(['回答', '答', 'Ａ', 'A'], spoken),
    ...fixed('回答', '答'),
  ],
  ['step', 'sp', 38, 'open', ...named(['ステップ', '手順', 'STEP', 'ＳＴＥＰ', 'Step'], spoken)],
  ['number', 'n', 40, 'open', ...plain('arabic', stopped)],
  ['number-stopped', 'ns', 40, 'closed', ...plain('stopped')],
  ['number-angular', 'na', 42, 'closed', ...inAngular('arabic')],
  ['kanji', 'kj', 40, 'open', ...plain('kanji', stopped)],
  ['number-paren', 'np', 45, 'closed', ...plain('arabic', close)],
  ['paren', 'p', 50, 'closed', ...bracketed('arabic'), ...plain('parenthesised')],
  ['paren-kanji', 'pk', 51, 'closed', ...bracketed('kanji'), ...plain('parenthesisedKanji')],
  ['latin-upper-paren', 'luh', 50, 'closed', ...plain('latinUpper', close)],
  ['paren-latin-upper', 'plu', 51, 'closed', ...bracketed('latinUpper')],
  ['paren-roman', 'pr', 52, 'closed', ...bracketed('romanUpper')],
  ['circled', 'c', 60, 'closed', ...plain('circled')],
  ['circled-black', 'cb', 62, 'closed', ...plain('circledBlack')],
  ['circled-latin', 'cl', 63, 'closed', ...plain('circledLatin')],
  ['katakana', 'k', 70, 'open', ...plain('katakana', stopped)],
  ['iroha', 'i', 70, 'open', ...plain('iroha', stopped)],
  ['katakana-paren', 'kp', 75, 'closed', ...plain('katakana', close)],
  ['paren-katakana', 'pkt', 80, 'closed', ...bracketed('katakana')],
  ['paren-iroha', 'pi', 80, 'closed', ...bracketed('iroha')],
  ['circled-katakana', 'ck', 82, 'closed', ...plain('circledKatakana')],
  ['roman-lower', 'rl', 85, 'open', ...plain('romanLower', stopped)],
  ['roman-lower-paren', 'rh', 85, 'closed', ...plain('romanLower', close)],
  ['paren-roman-lower', 'prl', 86, 'closed', ...bracketed('romanLower')],
  ['latin', 'l', 88, 'open', ...plain('latinLower', lettered)],
  ['latin-paren', 'lh', 88, 'closed', ...plain('latinLower', close)],
  ['paren-latin', 'pl', 89, 'closed', ...bracketed('latinLower'), ...plain('parenthesisedLatin')],
  [
    'example',
    'ex',
    94,
    'closed',
    ...namedInBrackets('例'),
    ...inBrackets('例'),
    ...named(['例']),
    ...namedInAnyBrackets('事例'),
    ...named(['事例'], close),
    ...fixed('事例）', '事例)', '【事例】', '【例】'),
  ],
  [
    'remark',
    'rm',
    95,
    'open',
    ...namedInBrackets('注', '備考'),
    ...inBrackets('注', '備考'),
    ...named(['注', '備考'], [...close, '']),
    ...fixed('注）', '注', '備考'),
  ],
];

/** Titles that stand on a line of their own: they name what follows. */
const titles: readonly Row[] = [
  [
    'annex-paren',
    'xp',
    10,
    'closed',
    ...namedInBrackets(...annexes(), '別表第', '別表'),
    ...inBrackets(...annexes(), '別表'),
  ],
  [
    'form-paren',
    'xfp',
    10,
    'closed',
    ...namedInBrackets(...forms()),
    ...named(
      forms().flatMap((word) => open.map((left) => left + word)),
      close.map((right) => `号${right}`),
    ),
    ...inBrackets('別紙様式', '様式'),
  ],
  ['frame', 'xm', 89, 'open', ...fixed('はじめに', 'おわりに', '終わりに')],
  ['supplement', 'xs', 25, 'open', ...fixed(...spread('附則'))],
];

const bullets: readonly Row[] = [
  ['circle', 'b1', 90, 'closed', ...fixed(...'○〇◯×✕')],
  ['disc', 'b5', 90, 'closed', ...fixed(...'●⚫')],
  ['double-circle', 'b6', 90, 'closed', ...fixed('◎')],
  ['square', 'b2', 90, 'closed', ...fixed(...'□◇☆✧')],
  ['filled-square', 'b7', 90, 'closed', ...fixed(...'■◆★❖✦')],
  ['triangle', 'b8', 90, 'closed', ...fixed(...'▶▷▼►▸△▲▽')],
  ['arrow', 'b9', 90, 'closed', ...fixed(...'➢➣➤')],
  ['check', 'b10', 90, 'closed', ...fixed(...'✓✔☑☐☒')],
  ['symbol', 'b11', 90, 'closed', ...fixed(...symbolFont())],
  ['dot', 'b3', 92, 'closed', ...fixed(...'・•･▪◦‣')],
  // What follows from the item above.
  ['double-arrow', 'b12', 94, 'closed', ...fixed(...'⇒→')],
  ['dash', 'b4', 93, 'open', ...fixed('－', '‐', '–', '-', '−', '—', '―')],
  [
    'note',
    'nt',
    96,
    'closed',
    ...namedInBrackets('※'),
    ...inBrackets('※'),
    ...named(['※'], [...close, '']),
    ...fixed('※', '＊'),
  ],
];

/** Bullets of symbol fonts, which an extraction leaves as characters of private use. */
function symbolFont(): string[] {
  return Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(0xf000 + code));
}

/** Decimal numbers by how many numbers they join, `２．１` and `2.1.3`: each a level under the shorter one. */
const decimals: readonly MarkerSeries[] = ['da', 'db', 'dc'].map((tag, at) => ({
  id: `decimal-${at + 2}`,
  tag,
  rank: 41 + at,
  ending: 'open',
  nature: 'ordered',
  shapes: [],
}));

/** Series read by rules of their own: decimals, codes such as `Ｄ００４－２`, titles such as `＜通則＞`. */
const special: readonly MarkerSeries[] = [
  ...decimals,
  { id: 'code', tag: 'cd', rank: 28, ending: 'open', nature: 'ordered', shapes: [] },
  { id: 'angle', tag: 'an', rank: 29, ending: 'closed', nature: 'title', shapes: [] },
];

function annexes(): string[] {
  return ['別添', '別紙', '別記'];
}

function forms(): string[] {
  return ['別紙様式', '別記様式', '別添様式', '参考様式', '様式'].flatMap((word) => [
    `${word}第`,
    word,
  ]);
}

function toSeries(nature: MarkerSeries['nature']): (row: Row) => MarkerSeries {
  return ([id, tag, rank, ending, ...shapes]) => ({ id, tag, rank, ending, nature, shapes });
}

/** Every series the parser knows, in the order in which readings of one text are preferred. */
export const markerSeries: readonly MarkerSeries[] = [
  ...ordered.map(toSeries('ordered')),
  ...titles.map(toSeries('title')),
  ...bullets.map(toSeries('bullet')),
  ...special,
];

const byId = new Map(markerSeries.map((series) => [series.id, series]));

/** Whether a marker of the series names its place by itself, with the numbers above it. */
export function isDecimal(series: string): boolean {
  return decimals.some(({ id }) => id === series);
}

/** The series of that name. */
export function seriesOf(id: string): MarkerSeries {
  const series = byId.get(id);
  if (series === undefined) {
    throw new Error(`Unexpected series \`${id}\`, expected one of the marker series`);
  }
  return series;
}
