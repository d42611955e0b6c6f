import type { APIRoute } from 'astro';
import { proposalList } from '../../site/download/proposal-list.ts';
import { fileResponse } from '../../site/download/response.ts';

/** 提案一覧 on one A4 sheet. */
export const GET: APIRoute = () => fileResponse('docx', proposalList());
