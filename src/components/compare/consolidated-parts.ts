import type { ConsolidatedClause } from '../../change/amendment.ts';
import type { Effect } from '../../change/effects.ts';
import type { EndingChange } from '../../change/ending-counts.ts';
import { isWholeReplacement, marksOf } from '../../change/marks.ts';
import type { Tokenize } from '../../change/tokens.ts';
import type { DiffPart } from '../../change/word-diff.ts';
import type { WhatIfWords } from '../../site/what-if.ts';
import { fill } from '../../model/fill.ts';
import { element, type Content } from '../element.ts';

/** The consolidated text as lines with hanging numbers, changes marked or clean. */
export function textParts(
  clauses: readonly ConsolidatedClause[],
  clean: boolean,
  tokenize: Tokenize,
  words: WhatIfWords,
): HTMLElement[] {
  const depths = new Map<string, number>();
  return clauses.flatMap((clause) => {
    const depth = clause.parent === null ? 0 : (depths.get(clause.parent) ?? 0) + 1;
    depths.set(clause.id, depth);
    if (clean && clause.deletedBy !== null) return [];
    const marks = marksOf(clause, tokenize);
    const text = clean ? [clause.text] : markedText(marks, words);
    const parts: Content[] = clause.status === 'gap' ? [words.gap] : text;
    const line = element('p', { class: 'consolidated-line', 'data-depth': String(depth) });
    if (clause.kind === 'heading') line.classList.add('consolidated-heading');
    const chip = clause.placeUnknown
      ? [element('span', { class: 'chip proposed' }, words.placeUnknown)]
      : [];
    line.append(
      element('span', { class: 'formal-marker' }, clause.marker ?? ''),
      element('span', {}, ...chip, ...parts),
    );
    return [line];
  });
}

function markedText(marks: readonly DiffPart[], words: WhatIfWords): Content[] {
  const added = isWholeReplacement(marks) ? { class: 'instead' } : {};
  return marks.map((part) => markPart(part, added, words));
}

function markPart(part: DiffPart, added: Record<string, string>, { mark }: WhatIfWords): Content {
  if (part.kind === 'same') return part.text;
  if (part.kind === 'format') return element('span', { class: 'format-only' }, part.after);
  const hidden = (words: string, name = ''): Content =>
    element('span', { class: `visually-hidden${name}`, 'data-pagefind-ignore': '' }, words);
  return part.kind === 'added'
    ? element('ins', added, hidden(mark.added, ' mark-name'), part.text, hidden(mark.addedEnd))
    : element('del', {}, hidden(mark.removed, ' mark-name'), part.text, hidden(mark.removedEnd));
}

/** The rows of the table of endings, with the difference in words a reader can check. */
export function endingRows(endings: readonly EndingChange[], words: WhatIfWords): HTMLElement[] {
  return endings.map(({ modality, before, after }) => {
    const difference = after - before;
    const sign = difference > 0 ? `＋${difference}` : difference < 0 ? `－${-difference}` : '±0';
    return element(
      'tr',
      { 'data-ending': modality },
      element('th', { scope: 'row' }, words.ending[modality]),
      ...[String(before), String(after), sign].map((cell) => element('td', {}, cell)),
    );
  });
}

/** What else the chosen proposals touch, one entry each; delegations are 推定. */
export function effectItems(
  effects: readonly Effect[],
  names: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>>,
  words: WhatIfWords,
): HTMLElement[] {
  if (effects.length === 0) return [element('li', {}, words.effectsNone)];
  return effects.map((effect) => {
    if (effect.kind === 'delegation') {
      return element(
        'li',
        {},
        element('span', { class: 'chip inferred' }, words.delegation),
        ' ',
        element('a', { href: links[effect.relation.to] }, names[effect.relation.to] ?? ''),
        `　${effect.relation.reason}`,
      );
    }
    const { reference, target, change } = effect;
    const sentence = fill(words.reference, {
      text: reference.text,
      label: names[reference.from] ?? reference.from,
      target: names[target] ?? target,
    });
    const voice =
      reference.basis === 'inferred'
        ? [element('span', { class: 'chip inferred' }, words.inferred), ' ']
        : [];
    return element('li', {}, ...voice, sentence, words.change[change]);
  });
}
