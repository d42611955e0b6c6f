import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layerRule } from './layers.ts';

const tests = ['**/*.test.ts', 'src/testing/**'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'coverage/', 'content/', 'src/env.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      // `x != null` asks for both null and undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Offsets are counted in code units, which `for … of` does not see.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{src,scripts}/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: tests,
    plugins: { shishin: { rules: { layers: layerRule } } },
    rules: { 'shishin/layers': 'error' },
  },
  {
    // Tests index into what they have just counted.
    files: tests,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Only the reporter prints: commands, and the harness of the tests.
    files: ['scripts/**', 'src/testing/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // Configuration files and page endpoints are read by tools that ask for a default export.
    files: ['.config/**', '**/astro.config.mjs', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
