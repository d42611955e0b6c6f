/** Polite ends of sentences and the plain ones they stand for, in the order they are tried. */
const forms: readonly [RegExp, string][] = [
  [/(?:あり|ござい)ません$/u, 'ない'],
  [/ございます$/u, 'ある'],
  [/(?:いただけ|頂け)ます$/u, 'できる'],
  [/でしょう$/u, ''],
  [/りません$/u, 'らない'],
  [/(?<=[てで])いません$/u, 'いない'],
  [/いません$/u, 'わない'],
  [/できません$/u, 'できない'],
  [/(?<=[えけせてねべめれげし])ません$/u, 'ない'],
  [/できます$/u, 'できる'],
  [/(?<=[てで])おります$/u, 'いる'],
  [/ります$/u, 'る'],
  [/(?<=[てで])います$/u, 'いる'],
  [/います$/u, 'う'],
  [/(?<!いただ)きます$/u, 'く'],
  [/みます$/u, 'む'],
  [/(?<!願い)いたします$/u, 'する'],
  [/(?<!願い|いた)します$/u, 'する'],
  [/(?<=[えけせてねべめれげじ])ます$/u, 'る'],
  [/(?<=い)です$/u, ''],
  [/です$/u, 'である'],
];

/**
 * A sentence's words with their polite end made plain: できません → できない, 望ましいです → 望ましい. What stands
 * before the last verb keeps its place. Requests (お願いします) stay, as being polite is what makes them requests.
 */
export function plainEnd(own: string): string {
  const form = forms.find(([polite]) => polite.test(own));
  return form === undefined ? own : own.replace(form[0], form[1]);
}
