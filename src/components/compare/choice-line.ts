import { fill } from '../../model/fill.ts';

/** Says which proposals a shown text applies, by their names in the order of the source: `反映した提案：…`. */
export function choiceLine(
  proposals: readonly { id: string; name: string }[],
  chosen: readonly string[],
  words: { chosen: string; chosenNone: string },
): string {
  const names = proposals.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  return names.length === 0 ? words.chosenNone : fill(words.chosen, { names: names.join('、') });
}
