import type { APIRoute, GetStaticPaths } from 'astro';
import { itemsWith } from '../../check/check-item.ts';
import { toCheckSheet } from '../../check/exchange/check-sheet-xlsx.ts';
import { type CheckedWork, checkedWorks } from '../../site/check-items.ts';
import { shellWords } from '../../site/shell-words.ts';

/** One unanswered 点検表 per guideline, usable without the site. */
export const getStaticPaths = (() =>
  checkedWorks.map((checked) => ({
    params: { sheet: `sankou-jikotenken-${checked.work.id}` },
    props: { ...checked },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<CheckedWork> = async ({ props: { work, items } }) => {
  const title = { title: work.title, source: shellWords.footer.credit };
  const bytes = await toCheckSheet(itemsWith(items, new Set()), new Map(), title);
  return new Response(bytes.slice());
};
