import { compareWords } from './compare-words.ts';
import { comparedWorks } from '../change/comparison.ts';
import { table } from './knowledge-base.ts';
import { shellWords } from './shell-words.ts';
import { fill } from './words.ts';

const { marksOfOrigin } = compareWords;
const sources = table('sources').filter(({ id }) =>
  comparedWorks(table('works')).some((work) => work.sources.includes(id)),
);

function credit({ title, issuer, meeting, published, paper }: (typeof sources)[number]): string {
  const known = [meeting, published, paper].filter((fact) => fact !== null);
  const unknown = known.length === 0 ? marksOfOrigin.unknown : `${known.join('、')}。`;
  return fill(marksOfOrigin.credit, { title, issuer: issuer ?? '', unknown });
}

/** What every table, text and file derived here says about itself: 参考, 出典 and the bounds of 「現行」. */
export const originMarks = {
  derived: marksOfOrigin.derived,
  credit: sources.map(credit).join(''),
  standing: shellWords.notice.standing,
  unofficial: shellWords.footer.unofficial,
};
