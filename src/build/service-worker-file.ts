import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BuildFacts } from '../components/search/service-worker.ts';

const source = fileURLToPath(new URL('../components/search/service-worker.ts', import.meta.url));

/** Writes `sw.js` into a finished site: the service worker, and before it what it is to know of the build. */
export async function writeServiceWorker(folder: string, facts: BuildFacts): Promise<void> {
  const options = { write: false, modulePreload: false, rolldownOptions: { input: source } };
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: options,
  });
  if (!('output' in built)) throw new Error(`${source} was not built once`);
  const [{ code }] = built.output;
  await writeFile(join(folder, 'sw.js'), `const BUILD = ${JSON.stringify(facts)};\n${code}`);
}
