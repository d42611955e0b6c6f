import type { TextSpan } from '../../model/sentence.ts';
import { placeOf, type View } from './view.ts';

const words = new RegExp(
  [
    '(?:当該|同一の?|隣接する|属する)?(?:[1-3一二三]次)?医療圏域?(?:内|外)?',
    '(?:当該|同一の?|隣接する)圏域(?:内|外)?',
    '(?:当該|同一の?)?(?:都道府県|市町村|市区町村|構想区域|二次保健医療圏|老人福祉圏域)(?:内|の区域内)',
    '(?:当該|同一の?)地域内',
  ].join('|'),
  'gu',
);

/** Reads the areas a view speaks of: ２次医療圏内, 当該圏域内, 都道府県内. */
export function readAreas(view: View, text: string): TextSpan[] {
  return [...view.text.matchAll(words)].map((match) => {
    const place = placeOf(view, match.index, match.index + match[0].length);
    return { ...place, text: text.slice(place.start, place.end) };
  });
}
