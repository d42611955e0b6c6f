import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { layerRule, layers } from './layers.ts';

const linter = new Linter({ cwd: '/project' });

function messages(file: string, code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { shishin: { rules: { layers: layerRule } } },
    rules: { 'shishin/layers': 'error' },
  };
  return linter.verify(code, config, { filename: `/project/${file}` }).map((m) => m.message);
}

describe('the layer rule', () => {
  it('lets every layer import itself and those before it', () => {
    layers.forEach((from, rank) => {
      for (const to of layers.slice(0, rank + 1)) {
        expect(messages(`src/${from}/deep/a.ts`, `import '../../${to}/b.ts'`)).toEqual([]);
      }
    });
  });

  it('refuses an import of a later layer or of the site', () => {
    expect(messages('src/parse/a.ts', `export { x } from '../emit/b.ts'`)).toMatchInlineSnapshot(`
      [
        "Unexpected import of src/emit in src/parse, expected model, parse. Move what is shared into the lower layer.",
      ]
    `);
    expect(messages('src/emit/a.ts', `import '../site/urls.ts'`)).toHaveLength(1);
    expect(messages('src/search/a.ts', `await import('../emit/b.ts')`)).toHaveLength(1);
  });

  it('refuses modules of Node and Astro in a pure layer', () => {
    expect(messages('src/corpus/a.ts', `import fs from 'node:fs'`)).toMatchInlineSnapshot(`
      [
        "Unexpected import of node:fs in src/corpus, expected a pure module. Pass what it gives as an argument from scripts/ or src/site/.",
      ]
    `);
    for (const name of [
      'fs',
      'fs/promises',
      'astro',
      'astro:content',
      'astro/zod',
      '@astrojs/mdx',
    ]) {
      expect(messages('src/model/a.ts', `import a from '${name}'`), name).toHaveLength(1);
    }
  });

  it('leaves the site, the scripts and packages free', () => {
    expect(messages('src/site/rows.ts', `import fs from 'node:fs'; import '../emit/b.ts'`)).toEqual(
      [],
    );
    expect(messages('scripts/content.ts', `import 'node:fs'; import '../src/parse/a.ts'`)).toEqual(
      [],
    );
    expect(messages('src/parse/a.ts', `import { unified } from 'unified'`)).toEqual([]);
  });
});
