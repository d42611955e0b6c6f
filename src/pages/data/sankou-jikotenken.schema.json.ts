import type { APIRoute } from 'astro';
import { assessmentJsonSchema } from '../../check/exchange/assessment-json.ts';

/** JSON Schema of the file that 「JSONで保存」 of the self-check writes. */
export const GET: APIRoute = () => Response.json(assessmentJsonSchema());
