import { compareWords } from './compare-words.ts';
import { compared } from './comparison.ts';
import type { SourceRow } from '../model/knowledge-base.ts';
import { table } from './knowledge-base.ts';
import { shellWords } from './shell-words.ts';
import { fill } from './words.ts';

const { marksOfOrigin } = compareWords;

function creditOf(sources: readonly SourceRow[]): string {
  return sources
    .map(({ title, issuer, meeting, published, paper }) => {
      const known = [meeting, published, paper].filter((fact) => fact !== null);
      const unknown = known.length === 0 ? marksOfOrigin.unknown : `${known.join('、')}。`;
      const by = issuer === null ? '' : fill(marksOfOrigin.issuer, { issuer });
      return fill(marksOfOrigin.credit, { title, by, unknown });
    })
    .join('');
}

/** What every table, text and file on changes says about itself: 参考, 出典 and the bounds of 「現行」. */
export const originMarks = {
  derived: marksOfOrigin.derived,
  credit: creditOf(
    table('sources').filter(({ id }) => compared.some(({ sources }) => sources.includes(id))),
  ),
  standing: shellWords.notice.standing,
  unofficial: shellWords.footer.unofficial,
};

/** The same for files that hold all rows of all sources. */
export const dataMarks = { ...originMarks, credit: creditOf(table('sources')) };
