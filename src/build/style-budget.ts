import type { Plugin } from 'vite';
import { inlineProperties } from './inline-properties.ts';
import { dropUnusedProperties } from './unused-properties.ts';

/** Primitives of the design system: constants that our roles name once or twice. */
const primitive = /^--(?:color|font-size|line-height|border-radius|elevation)-/;

/** Lengths of ours that no scheme, width or medium changes; scripts bring sheets that name them, so they stay declared. */
const constant = /^--(?:space-\d|radius|target|measure|page)$/;

/** Writes the primitives of the design system where they are used, and leaves out properties no page uses. */
export function styleBudget(): Plugin {
  return {
    name: 'shishin:style-budget',
    apply: 'build',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const sheets = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [file] : [],
        );
        const texts = sheets.map(({ source }) =>
          typeof source === 'string' ? source : new TextDecoder().decode(source),
        );
        const used = dropUnusedProperties(inlineProperties(texts, primitive));
        for (const [index, text] of inlineProperties(used, constant).entries()) {
          const sheet = sheets[index];
          if (sheet !== undefined) sheet.source = text;
        }
      },
    },
  };
}
