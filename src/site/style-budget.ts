import type { Plugin } from 'vite';
import { dropUnusedProperties } from './unused-properties.ts';

/** Leaves the design tokens no page uses out of the built style sheets. */
export function styleBudget(): Plugin {
  return {
    name: 'shishin:style-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const sheets = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
        );
        const texts = sheets.map(({ source }) =>
          typeof source === 'string' ? source : new TextDecoder().decode(source),
        );
        for (const [index, text] of dropUnusedProperties(texts).entries()) {
          const sheet = sheets[index];
          if (sheet !== undefined) sheet.source = text;
        }
      },
    },
  };
}
