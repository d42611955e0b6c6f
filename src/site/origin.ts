import type { WorkRow } from '../model/knowledge-base.ts';
import { compareWords } from './words/compare-words.ts';
import { compared } from './comparison.ts';
import { creditOf, siteCredit } from './credit.ts';
import { table } from './knowledge-base.ts';
import { shellWords } from './words/shell-words.ts';

const { marksOfOrigin } = compareWords;

/** 出典 of the sources that print these works. */
export function creditOfWorks(works: readonly WorkRow[]): string {
  return creditOf(
    table('sources').filter(({ id }) => works.some(({ sources }) => sources.includes(id))),
  );
}

/** What every table, text and file on changes says about itself: 参考, 出典 and the bounds of 「現行」. */
export const originMarks = {
  derived: marksOfOrigin.derived,
  credit: compared.length === 0 ? siteCredit : creditOfWorks(compared),
  standing: shellWords.notice.standing,
  unofficial: shellWords.footer.unofficial,
};

/** The same for files that hold all rows of all sources. */
export const dataMarks = { ...originMarks, credit: siteCredit };
