import { z } from 'zod';
import { loadWords } from './words.ts';

const word = z.string().min(1);
const words = <Name extends string>(...names: Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, word])) as Record<Name, typeof word>);

const schema = z.object({
  tabs: words('label', 'compare', 'formal', 'consolidated'),
  compare: z.object({
    ...words(
      ...(['title', 'description', 'caption', 'legend', 'numbers', 'sameNumber'] as const),
      ...(['none', 'noneRead', 'body', 'counterpart', 'counterpartStated'] as const),
      ...([
        'counterpartEditorial',
        'difference',
        'delegation',
        'delegatedTo',
        'place',
        'source',
        'gap',
      ] as const),
      ...(['sharedTerms', 'questions', 'questionsLink', 'pages'] as const),
    ).shape,
    column: words('number', 'current', 'currentOnly', 'proposal', 'plan'),
  }),
  filters: words(
    ...(['title', 'only', 'in', 'change', 'ending', 'frequency', 'condition', 'actor'] as const),
    ...(['inferred', 'any', 'columns', 'earlier', 'later', 'merged', 'format', 'reset'] as const),
    ...(['copyLink', 'copyText', 'csv', 'copied', 'notCopied', 'shown', 'empty'] as const),
    ...(['ignored', 'keys'] as const),
  ),
  marks: words('added', 'addedEnd', 'removed', 'removedEnd'),
  formal: words(
    ...(['title', 'description', 'caption', 'legend', 'after', 'before', 'remarks'] as const),
    ...(['omitted', 'inserted', 'deleted', 'gap', 'placeUnknown', 'range', 'expand'] as const),
    ...(['date', 'dateUnknown', 'order', 'showRemarks', 'downloads', 'print', 'empty'] as const),
  ),
  consolidated: z.object({
    ...words(
      ...(['title', 'description', 'choose', 'note', 'style', 'marks', 'clean', 'all'] as const),
      ...(['nothing', 'counts', 'countsEnding', 'countsBefore', 'countsAfter'] as const),
      ...(['countsChange', 'effects', 'effectsNone', 'reference', 'links', 'check'] as const),
      ...(['formal', 'unchanged', 'placeUnknown', 'ignored'] as const),
    ).shape,
    change: words('renumbered', 'deleted', 'reworded', 'extended'),
  }),
  later: words('title', 'none', 'same', 'revised', 'absent', 'line', 'place'),
  marksOfOrigin: words('derived', 'credit', 'unknown'),
});

/** The words of 対照表, 新旧形式の対照表 and 反映イメージ. */
export const compareWords = loadWords('compare', schema);
