import { afterEach, expect, it, vi } from 'vitest';
import { renderThreads } from './render-threads.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('takes one thread or two, as it is told', () => {
  vi.stubEnv('RENDER_THREADS', '1');
  expect(renderThreads()).toBe(1);
  vi.stubEnv('RENDER_THREADS', '2');
  expect(renderThreads()).toBe(2);
});

it('refuses any other number, and says what to write', () => {
  vi.stubEnv('RENDER_THREADS', '3');
  expect(() => renderThreads()).toThrowErrorMatchingInlineSnapshot(
    `[UsageError: Unexpected RENDER_THREADS=3, expected 1 or 2: RENDER_THREADS=1 npm run build]`,
  );
});
