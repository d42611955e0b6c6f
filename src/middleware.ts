import { defineMiddleware } from 'astro:middleware';
import { ownHashesOnly } from './site/page-policy.ts';

/** Runs as each page is built: its policy allows what stands in it and nothing else. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(ownHashesOnly(await response.text()), response);
});
