import type { APIRoute } from 'astro';
import { opinionDocument } from '../../site/download/opinion-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** 意見記入用紙 as Word file. */
export const GET: APIRoute = () => fileResponse('docx', opinionDocument());
