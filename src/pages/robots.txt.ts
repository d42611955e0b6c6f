import type { APIRoute } from 'astro';
import { href } from '../site/url.ts';

/** Everything may be read; the sitemap lists it. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(href('sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
