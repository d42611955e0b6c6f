import type { SourceRow } from '../model/knowledge-base.ts';
import { japaneseDate } from './japanese-date.ts';
import { table } from './knowledge-base.ts';
import { shellWords } from './words/shell-words.ts';
import { fill } from './words/words.ts';

const { credit } = shellWords;

/** Sources named at the foot of a page; of more, the number is said. */
const named = 3;

type Facts = Pick<SourceRow, 'title' | 'issuer' | 'meeting' | 'published' | 'paper'>;

/** 出典 as files say it: each source with what its descriptor knows of it, and what its text does not say. */
export function creditOf(sources: readonly Facts[]): string {
  return sources
    .map((source) => fill(credit.of, { sources: nameOf(source) }) + unknownOf(source))
    .join('');
}

/** 出典 as the foot of every page says it: the same, or the first sources and how many more there are. */
export function shortCreditOf(sources: readonly Facts[]): string {
  if (sources.length <= named) return creditOf(sources);
  const first = sources.slice(0, named).map(nameOf).join('、');
  return fill(credit.ofMany, { sources: first, count: sources.length - named });
}

/** 「社会連携について」（健康局、第２回検討会、2018年3月7日、資料１）, without what is not known. */
function nameOf({ title, issuer, meeting, published, paper }: Facts): string {
  const day = published === null ? null : japaneseDate(published);
  const facts = [issuer, meeting, day, paper].filter((fact) => fact !== null);
  const name = fill(credit.title, { title });
  return facts.length === 0 ? name : name + fill(credit.facts, { facts: facts.join('、') });
}

function unknownOf(source: Facts): string {
  const { issuer, meeting, published, paper } = credit;
  const names = { issuer, meeting, published, paper };
  const unknown = Object.entries(names).flatMap(([fact, name]) =>
    source[fact as keyof typeof names] === null ? name : [],
  );
  return unknown.length === 0 ? '' : fill(credit.unknown, { facts: unknown.join('・') });
}

/** 出典 of every source of this site, for files. */
export const siteCredit = creditOf(table('sources'));

/** 出典 of every source of this site, for the foot of its pages. */
export const footerCredit = shortCreditOf(table('sources'));
