import type { APIRoute } from 'astro';
import { dataCsv } from '../../site/download/data-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** Every unit as one row of CSV. */
export const GET: APIRoute = ({ site }) => fileResponse('csv', dataCsv(site));
