import { resolve } from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { recoverFirst } from './scripts/content/recover-first.ts';
import { renderThreads } from './scripts/render-threads.ts';
import { siteAddress } from './scripts/site-address.ts';
import { contentFolder } from './src/site/content-folder.ts';
import { folderSetting } from './src/site/folder-setting.ts';
import { styleBudget } from './src/build/style-budget.ts';
import { finishPages } from './src/build/pages-integration.ts';
import { search } from './src/build/search-integration.ts';
import { SiteFingerprint } from './src/build/site-fingerprint.ts';

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

/** The oldest browsers with `light-dark()` and `:has()`: prefixes they need are written, and no shorthand they do not read. */
const cssTarget = ['chrome123', 'firefox121', 'safari17.5'];

// `SITE_URL` and `BASE_PATH` set the address; `CONTENT_DIR`, `OUT_DIR` and `CACHE_DIR` let tests build beside;
// `RENDER_THREADS=1` renders a large site in less memory.
export default defineConfig({
  site: siteAddress(),
  base: process.env.BASE_PATH ?? '/',
  outDir: folderSetting('OUT_DIR', 'dist'),
  cacheDir: folderSetting('CACHE_DIR', 'node_modules/.astro'),
  trailingSlash: 'always',
  integrations: [mdx(), sitemap(), search(fingerprint), finishPages(fingerprint, renderThreads())],
  build: { inlineStylesheets: 'always', concurrency: 4 },
  vite: {
    plugins: [styleBudget()],
    // Every MDX file brings a directive of Astro's own, of which Rolldown would warn with an excerpt.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } }, cssTarget },
    // Where `import.meta.glob` finds the reading form: it takes no folder that a variable names.
    resolve: { alias: { '#content': resolve(contentFolder) } },
  },
  security: { csp: policy },
  // Quoted text keeps its own punctuation, and an address in it stays plain words.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
  },
});
