import type { APIRoute } from 'astro';
import { knowledgeBaseJson } from '../../site/download/data-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** The whole knowledge base. */
export const GET: APIRoute = () => fileResponse('json', knowledgeBaseJson());
