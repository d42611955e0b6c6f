import type { APIRoute } from 'astro';
import { formalDocument } from '../../site/download/formal-files.ts';
import { fileResponse } from '../../site/download/response.ts';
import { formalFileWords } from '../../site/download/words.ts';
import { formalSheets } from '../../site/formal.ts';

/** 新旧形式の対照表（参考） as Word file. */
export const GET: APIRoute = () =>
  fileResponse('docx', formalDocument(formalSheets, formalFileWords));
