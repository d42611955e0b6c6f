import { expect, it } from 'vitest';
import { PageProgress } from './page-progress.ts';

/** A logger of Astro whose lines are kept, with its level. */
function listen(level: 'info' | 'debug') {
  const said: string[] = [];
  const options: { level: string } = { level };
  const info = (line: string) => {
    if (options.level !== 'warn') said.push(line);
  };
  type Logger = ConstructorParameters<typeof PageProgress>[2];
  return { said, logger: { options, info } as unknown as Logger };
}

it('tells of each thousand pages, and of nothing else until the end', () => {
  const { said, logger } = listen('info');
  const progress = new PageProgress(11_000, 2, logger);
  logger.info('├─ /clauses/kyoten/n1/index.html');
  for (const count of [1, 999, 1003, 1004, 4000]) progress.reach(count);
  progress.end();
  logger.info('✓ Completed');
  expect(said).toEqual([
    '11,000 pages and files, in two threads',
    '1,003 of 11,000',
    '4,000 of 11,000',
    '✓ Completed',
  ]);
});

it('leaves every line to those who asked for them', () => {
  const { said, logger } = listen('debug');
  const progress = new PageProgress(144, 1, logger);
  logger.info('├─ /index.html');
  progress.end();
  expect(said).toEqual(['144 pages and files', '├─ /index.html']);
});
