import type { APIRoute } from 'astro';
import { dataWorkbook } from '../../site/download/data-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** Every unit as one row of an Excel sheet. */
export const GET: APIRoute = async ({ site }) => fileResponse('xlsx', await dataWorkbook(site));
