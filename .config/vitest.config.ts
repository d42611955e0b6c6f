import { defineConfig } from 'vitest/config';
import { recoverFirst } from '../scripts/content/recover-first.ts';

const tests = '{src,scripts,.config}/**/*';
const root = '.';

// A run of `npm run content` that was cut short is first completed or rolled back.
recoverFirst('read');

/**
 * `unit`: no browser, no build. `browser`: the built site in a real browser, built once for all files.
 * `long`: what takes minutes, run by `npm run test:long` and on a schedule.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: [`${tests}.test.ts`],
          exclude: ['**/*.browser.test.ts', '**/*.long.test.ts', 'node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: [`${tests}.browser.test.ts`],
          globalSetup: 'src/testing/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'long',
          root,
          include: [`${tests}.long.test.ts`],
          testTimeout: 1_800_000,
        },
      },
    ],
  },
});
