const contentRuns =
  /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9々]+(?:・[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9々]+)*/gu;
/** 場を（年1回以上）設け: an object, a quantity that may stand between, and the stem of its verb. */
const objectAndVerb =
  /([\p{sc=Han}\p{sc=Katakana}ー]{1,12})を(?:[年月週日]?\d{1,6}\p{sc=Han}{1,3}?(?:以上|以下|以内|未満)?)?(\p{sc=Han}{1,6})(?=(\p{sc=Hiragana}))/gu;

/** Verbs that go with any object and say nothing of the subject: 支援を行う, 充実を図る. */
const lightVerbs = /^(?:行|図|有|受|得|含)/u;

/** What two passages can have in common, with how much more than one pair of characters it weighs. */
export interface Feature {
  name: string;
  weight: number;
}

/**
 * Features of a text for finding passages about the same subject: pairs of characters in which at least one is kanji,
 * katakana, Latin or a digit, and objects with the stem of their verb (場を設), which say most and weigh double.
 */
export function featuresOf(text: string): Feature[] {
  const folded = text.normalize('NFKC');
  const names = new Map<string, number>();
  for (const { 0: run } of folded.matchAll(contentRuns)) {
    for (let at = 0; at + 2 <= run.length; at += 1) names.set(run.slice(at, at + 2), 1);
  }
  for (const { key } of actionsIn(folded)) names.set(key, 2);
  return [...names].map(([name, weight]) => ({ name, weight }));
}

/** Longer words are cut: nobody reads them, and looking for them would take long. */
const longestShared = 40;

/** The words both texts hold, as printed in the first: the longest runs they share, each once, in order. */
export function sharedRuns(text: string, other: string): string[] {
  const folded = other.normalize('NFKC');
  const runs = new Set<string>();
  for (const { 0: run } of text.normalize('NFKC').matchAll(contentRuns)) {
    for (let at = 0; at + 2 <= run.length;) {
      let end = Math.min(run.length, at + longestShared);
      while (end - at >= 2 && !folded.includes(run.slice(at, end))) end -= 1;
      if (end - at >= 2) runs.add(run.slice(at, end).replaceAll(/^・|・$/gu, ''));
      at = end - at >= 2 ? end : at + 1;
    }
  }
  return [...runs].filter(
    (run) => ![...runs].some((longer) => longer !== run && longer.includes(run)),
  );
}

/** An object with its verb: the key under which it is compared (場を設), and its words as printed (場を設け). */
export interface Action {
  key: string;
  words: string;
}

/** Words of the actions of one text that another holds as well. */
export function sharedActions(own: readonly Action[], others: readonly Action[]): string[] {
  const theirs = new Set(others.map(({ key }) => key));
  return [...new Set(own.flatMap(({ key, words }) => (theirs.has(key) ? [words] : [])))];
}

/** The actions a text speaks of, in order. */
export function actionsOf(text: string): Action[] {
  return actionsIn(text.normalize('NFKC'));
}

function actionsIn(folded: string): Action[] {
  return [...folded.matchAll(objectAndVerb)]
    .filter(([, , verb = '']) => !lightVerbs.test(verb))
    .map(([words, object = '', verb = '', ending = '']) => ({
      key: `${object.slice(-2)}を${verb.slice(0, 2)}`,
      words: verb.length === 1 ? words + ending : words,
    }));
}
