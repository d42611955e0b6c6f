import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offlinePage } from './offline-page.ts';
import { searchFiles } from './search-files.ts';
import { searchWords } from '../site/words/search-words.ts';
import { writeServiceWorker } from './service-worker-file.ts';
import type { SiteFingerprint } from './site-fingerprint.ts';
import { withBase } from '../site/url.ts';

/**
 * Builds the search index from the records, beside the pages: indexing runs while pages render. Scripts learn the folder
 * and the words of the interface as constants.
 */
export function search(fingerprint: SiteFingerprint): AstroIntegration {
  const { folder, files } = searchFiles();
  let base = '/';
  let assets = '_astro';
  return {
    name: 'shishin-search',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // Workers load parts of themselves when they are needed.
            worker: { format: 'es' },
            define: {
              __SEARCH_FOLDER__: JSON.stringify(folder),
              __SEARCH_WORDS__: JSON.stringify(searchWords),
            },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        base = withBase(config.base, '');
        assets = config.build.assets;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          const name = path.split(`/${folder}`)[1];
          if (name === undefined) {
            next();
            return;
          }
          files().then((made) => {
            const content = made.get(name);
            response.statusCode = content === undefined ? 404 : 200;
            if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
            response.end(content);
          }, next);
        });
      },
      'astro:build:start': () => {
        // A failure is reported where the files are written.
        files().catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const made = await files();
        for (const [path, content] of made) {
          const file = fileURLToPath(new URL(folder + path, dir));
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        const index = [...made.keys()].map((path) => folder + path);
        const parts = await workerParts(fileURLToPath(new URL(assets, dir)));
        const kept = [...index, ...parts.map((name) => `${assets}/${name}`)];
        await writeServiceWorker(fileURLToPath(dir), {
          cache: fingerprint.of(fileURLToPath(dir), base).slice(0, 16),
          lasting: [`${assets}/`, folder],
          index: kept,
          offlinePage: offlinePage(base, searchWords.offlinePage),
        });
        const bytes = [...made.values()].reduce((sum, content) => sum + content.length, 0);
        logger.info(`search: ${String(made.size)} files, ${String(Math.round(bytes / 1000))} kB`);
      },
    },
  };
}

/** The worker and the scripts it loads when they are needed: a page does not see what its worker loads. */
async function workerParts(folder: string): Promise<string[]> {
  const workers = (await readdir(folder)).filter((name) => /^worker-.*\.js$/u.test(name));
  const codes = await Promise.all(workers.map((name) => readFile(join(folder, name), 'utf8')));
  const loaded = codes.flatMap((code) => code.match(/(?<=\.\/)[\w.-]+\.js/gu) ?? []);
  return [...new Set([...workers, ...loaded])];
}
