import type { APIRoute, GetStaticPaths } from 'astro';
import { itemsWith } from '../../check/check-item.ts';
import { toCheckSheet } from '../../check/exchange/write-check-sheet.ts';
import { type CheckedWork, checkedWorks } from '../../site/check-items.ts';
import { checkNotices, checkWords } from '../../site/words/check-words.ts';

/** One unanswered 点検表 per guideline, usable without the site. */
export const getStaticPaths = (() =>
  checkedWorks.map((checked) => ({
    params: { sheet: `sankou-jikotenken-${checked.work.id}` },
    props: { ...checked },
  }))) satisfies GetStaticPaths;

/** The sheet as Excel reads it. */
export const GET: APIRoute<CheckedWork> = async ({ props: { work, items } }) => {
  const title = { title: work.title, notices: checkNotices(work), assessment: null };
  const bare = itemsWith(items, new Set());
  const bytes = await toCheckSheet(bare, new Map(), title, checkWords.labels);
  return new Response(bytes.slice());
};
