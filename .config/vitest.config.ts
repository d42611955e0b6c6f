import { defineConfig } from 'vitest/config';
import { recoverFirst } from '../scripts/content/recover-first.ts';

const tests = '{src,scripts,.config}/**/*';
const root = '.';

/**
 * Shares of the pure layers the tests run, in percent: what they were when set, less a point or two. They fail where a change
 * brings code no test runs; `npm run coverage` measures them.
 */
const thresholds = {
  'src/model/**': { lines: 98, branches: 91, functions: 99 },
  'src/parse/**': { lines: 94, branches: 80, functions: 93 },
  'src/corpus/**': { lines: 95, branches: 82, functions: 94 },
  'src/change/**': { lines: 92, branches: 81, functions: 96 },
  'src/search/**': { lines: 96, branches: 83, functions: 96 },
  'src/check/**': { lines: 96, branches: 84, functions: 97 },
  'src/emit/**': { lines: 97, branches: 87, functions: 97 },
};

/** What WCAG and JIS ask of the pages, a job of its own. */
const accessibility = [`src/**/*{accessible,axe,keyboard,-tree,touch-targets}*.browser.test.ts`];

const inBrowser = {
  root,
  globalSetup: 'src/testing/global-setup.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Files of one worker share its connection to the browser; each test has a context of its own.
  isolate: false,
  // Pages wait for timers and answers a third of the time: three files keep two cores at work.
  maxWorkers: 3,
  // Before the units, which take as many workers as there are cores.
  sequence: { groupOrder: 0 },
};

/** Left out where coverage is measured, which slows them fourfold or sees nothing of the commands they start. */
const slowToMeasure = process.argv.includes('--coverage')
  ? [
      '**/properties.test.ts',
      '**/*.long-texts.test.ts',
      'scripts/commands.test.ts',
      'scripts/content/parse-cache.test.ts',
      'scripts/content/faults/**',
    ]
  : [];

// A run of `npm run content` that was cut short is first completed or rolled back.
recoverFirst('read');

/**
 * `unit`: no browser, no build. `browser` and `accessibility`: the built site in a real
 * browser, built once.
 * `long`: what takes minutes, run by `npm run test:long` and on a schedule.
 */
export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/{model,parse,corpus,change,search,check,emit}/**/*.ts'],
      exclude: ['**/*.test.ts', '**/{testing,properties,score}*', '**/{properties,score}/**'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds,
    },
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: [`${tests}.test.ts`],
          exclude: [
            '**/*.browser.test.ts',
            '**/*.long.test.ts',
            'node_modules/**',
            ...slowToMeasure,
          ],
          testTimeout: 60_000,
          // The modules under test are pure: files share a worker, which saves a quarter of the time.
          isolate: false,
          // Vitest would leave one core idle: of two, half of them.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          include: [`${tests}.browser.test.ts`],
          exclude: accessibility,
        },
      },
      { test: { ...inBrowser, name: 'accessibility', include: accessibility } },
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
