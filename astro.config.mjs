import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// `SITE_URL` and `BASE_PATH` set the address; `OUT_DIR` and `CONTENT_DIR` let tests build beside the committed content.
export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  integrations: [mdx()],
  build: { inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
});
