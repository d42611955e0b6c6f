import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: '.',
          include: ['{src,scripts,.config}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/*.long.test.ts', 'node_modules/**'],
        },
      },
    ],
  },
});
