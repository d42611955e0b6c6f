import type { APIRoute } from 'astro';
import { jsonSchema } from '../../emit/schema.ts';
import { fileResponse } from '../../site/download/response.ts';

/** JSON Schema of `knowledge-base.json`. */
export const GET: APIRoute = () =>
  fileResponse('json', `${JSON.stringify(jsonSchema(), null, 1)}\n`);
