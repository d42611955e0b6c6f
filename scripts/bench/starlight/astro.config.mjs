import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** The works of the knowledge base: a group of the sidebar each. */
const works = JSON.parse(readFileSync('works.json', 'utf8'));

// The standard theme as its guide sets it up: a sidebar from the folders, and its own search.
export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [
    starlight({
      title: '指針',
      locales: { root: { label: '日本語', lang: 'ja' } },
      sidebar: works.map(({ id, title }) => ({
        label: title,
        items: [{ autogenerate: { directory: id } }],
      })),
    }),
  ],
});
