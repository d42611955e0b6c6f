import type { APIRoute } from 'astro';
import { dataJsonLd } from '../../site/download/data-files.ts';
import { fileResponse } from '../../site/download/response.ts';

/** Every unit in the vocabulary of schema.org. */
export const GET: APIRoute = ({ site }) => fileResponse('jsonld', dataJsonLd(site));
