import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { recoverFirst } from './scripts/content/recover-first.ts';
import { siteAddress } from './scripts/site-address.ts';
import { styleBudget } from './src/site/style-budget.ts';
import { finishPages } from './src/site/pages-integration.ts';
import { search } from './src/site/search-integration.ts';
import { SiteFingerprint } from './src/site/site-fingerprint.ts';

/** Everything comes from the site itself; search needs its WebAssembly and its worker. */
const policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: { resources: ["'self'"] },
};

// A run of `npm run content` that was cut short is first completed or rolled back.
recoverFirst('read');

const fingerprint = new SiteFingerprint();

// `SITE_URL` and `BASE_PATH` set the address; `CONTENT_DIR`, `OUT_DIR` and `CACHE_DIR` let tests build beside.
export default defineConfig({
  site: siteAddress(),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  cacheDir: process.env.CACHE_DIR ?? 'node_modules/.astro',
  trailingSlash: 'always',
  integrations: [mdx(), sitemap(), search(fingerprint), finishPages(fingerprint)],
  build: { inlineStylesheets: 'always', concurrency: 4 },
  vite: {
    plugins: [styleBudget()],
    // Every MDX file brings a directive of Astro's own, of which Rolldown would warn with an excerpt.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  security: { csp: policy },
  // Quoted text keeps its own punctuation, and an address in it stays plain words.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
  },
});
