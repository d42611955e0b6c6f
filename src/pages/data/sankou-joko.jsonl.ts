import type { APIRoute } from 'astro';
import { dataJsonLines } from '../../site/download/data-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** Every unit as one line of JSON. */
export const GET: APIRoute = ({ site }) => fileResponse('jsonl', dataJsonLines(site));
