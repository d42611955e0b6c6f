import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

/** Chosen by trial: the arguments the packaged browser suggests itself crash at the second context. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** Installed browsers, for systems the packaged one does not run on. */
const installed = [
  { executablePath: '/usr/bin/chromium' },
  { executablePath: '/usr/bin/chromium-browser' },
  { channel: 'chrome' },
  { channel: 'msedge' },
];

type Launch = { channel: string } | { executablePath: string; env?: Record<string, string> };

/**
 * Unpacks the browser of the npm package once, beside the packages: into a folder of its own first, so that
 * two runs at once never see half a browser.
 */
async function unpack(): Promise<string> {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const modules = dirname(dirname(manifest));
  const folder = join(modules, '.cache', 'shishin-chromium');
  if (existsSync(join(folder, 'chromium'))) return folder;

  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in a Lambda.
  Object.assign(process.env, { TMPDIR: work, AWS_EXECUTION_ENV: 'nodejs22.x' });
  const libraries = process.env.LD_LIBRARY_PATH;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
    await rename(work, folder).catch((error: unknown) => {
      if (!existsSync(join(folder, 'chromium'))) throw error;
    });
  } finally {
    restore({ ...before, LD_LIBRARY_PATH: libraries });
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}

/** Ways to start a browser, best first. */
async function launches(): Promise<Launch[]> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined) return [{ executablePath: named }];
  if (process.platform !== 'linux' || process.arch !== 'x64') return installed;
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  // A bare system lacks the libraries or any font set-up: the package brings both.
  const bare = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: existsSync('/etc/fonts') ? '/etc/fonts' : join(folder, 'fonts'),
  };
  return [{ executablePath }, { executablePath, env: bare }, ...installed];
}

/**
 * Starts the one browser of a test run: the packaged Chromium, else an installed Chromium, Chrome or Edge. `more` are
 * further arguments of the command line.
 */
export async function launchBrowserServer(more: readonly string[] = []): Promise<BrowserServer> {
  const failures: unknown[] = [];
  for (const launch of await launches()) {
    if ('executablePath' in launch && !existsSync(launch.executablePath)) continue;
    try {
      return await chromium.launchServer({ ...launch, args: [...args, ...more], headless: true });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    'No browser could be started. Install Chrome or Chromium, or name one: CHROME_PATH=/path/to/chrome npm test',
  );
}
