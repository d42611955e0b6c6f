import type { APIRoute } from 'astro';
import { opinionWorkbook } from '../../site/download/opinion-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** 意見記入用紙 as Excel file. */
export const GET: APIRoute = async () => fileResponse('xlsx', await opinionWorkbook());
