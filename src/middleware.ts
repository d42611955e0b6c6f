import { defineMiddleware } from 'astro:middleware';
import { ownHashesOnly } from './site/page-policy.ts';

/** Runs as each page is built: its policy allows what stands in it and nothing else. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  // Byte for byte: what is looked for is ASCII, and decoding each page would take as long as rendering it.
  const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return new Response(Buffer.from(ownHashesOnly(bytes, 'latin1'), 'latin1'), response);
});
