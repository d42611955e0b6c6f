/**
 * Puts a requirement as a statement to answer: 「…を整備すること。」 → 「…を整備している。」. The words are the site's
 * own, so they always stand beside the clause's. What no rule can turn is left as printed.
 */

/** る-verbs whose stem ends in a kanji, so that the kana before る does not show that they are ichidan. */
const ichidanWithKanjiStem = new Set(['得', '見', '着', '似', '煮', '出', '経', '寝', '診']);

/** The last kana of a godan verb's dictionary form and what it becomes before いる. */
const godan: Readonly<Record<string, string>> = {
  う: 'って',
  つ: 'って',
  る: 'って',
  む: 'んで',
  ぶ: 'んで',
  ぬ: 'んで',
  く: 'いて',
  ぐ: 'いで',
  す: 'して',
};

/** The kana a godan verb's negative or continuative stem ends in, and the dictionary form's last kana. */
const godanStems: Readonly<Record<string, string>> = {
  わ: 'う',
  い: 'う',
  た: 'つ',
  ち: 'つ',
  ら: 'る',
  り: 'る',
  ま: 'む',
  み: 'む',
  ば: 'ぶ',
  び: 'ぶ',
  か: 'く',
  き: 'く',
  が: 'ぐ',
  ぎ: 'ぐ',
  さ: 'す',
};

const ichidanStem = /[いきしちにひみりぎじびえけせてねへめれげぜでべ]$/u;

/** Endings that already say how things are and take no いる: ある, である, いる but in 用いる, ない, できる, ます. */
const stative = /(?:ある|(?<![用率報強])いる|ない|できる|出来る|ます)$/u;

/** The verb 行く (図っていく) is the only godan く that becomes って. */
const iku = /(?:行|い)く$/u;

/** Dictionary form → the form that says it is done: 設ける → 設けている, 行う → 行っている, いる → いる. */
function doneForm(verb: string): string {
  if (stative.test(verb)) return verb;
  if (verb.endsWith('する')) return `${verb.slice(0, -2)}している`;
  if (iku.test(verb)) return `${verb.slice(0, -1)}っている`;
  const stem = verb.slice(0, -1);
  const last = verb.at(-1) ?? '';
  const before = stem.at(-1) ?? '';
  if (last === 'る' && (ichidanStem.test(stem) || ichidanWithKanjiStem.has(before))) {
    return `${stem}ている`;
  }
  const te = godan[last];
  return te === undefined ? verb : `${stem}${te}いる`;
}

/** Stem before 、 or before なければならない → the form that says it is done: 努め → 努めている, 行い → 行っている. */
function doneFormOfStem(stem: string): string {
  const last = stem.at(-1) ?? '';
  if (last === 'し') return `${stem}ている`;
  if (/[えけせてねへめれげぜでべ]$/u.test(stem)) return `${stem}ている`;
  const dictionary = godanStems[last];
  return dictionary === undefined ? stem : doneForm(`${stem.slice(0, -1)}${dictionary}`);
}

/** Endings, tried in this order; `turn` gets what stands before the ending. */
const endings: readonly { pattern: RegExp; turn: (before: string) => string }[] = [
  { pattern: /ことが望ましい(?:こと)?$/u, turn: doneForm },
  { pattern: /ものとする$/u, turn: doneForm },
  { pattern: /なければならない(?:こと)?$/u, turn: doneFormOfStem },
  { pattern: /とともに$/u, turn: doneForm },
  { pattern: /(?<!の)こと$/u, turn: doneForm },
];

/** 「…できるが、」: が behind a whole verb or adjective joins what follows. */
const butFollows = /(?<=[うくぐすつぬぶむるい])が、$/u;

/** The statement to answer for a requirement's words, one sentence with 「。」. */
export function statementOf(words: string): string {
  const trimmed = words
    .trim()
    .replace(/^[、。]/u, '')
    .replace(butFollows, '');
  const continued = /、$/u.test(trimmed);
  const text = trimmed.replace(/[。、]+$/u, '');
  for (const { pattern, turn } of endings) {
    if (pattern.test(text)) return `${turn(text.replace(pattern, ''))}。`;
  }
  if (continued) return `${doneFormOfStem(text)}。`;
  return `${/[うつるむぶぬくぐす]$/u.test(text) ? doneForm(text) : text}。`;
}
