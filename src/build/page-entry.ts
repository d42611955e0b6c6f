import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Tells the address of the module Astro has bundled all pages into. */
export function pageEntry(tell: (entry: string) => void): Plugin {
  return {
    name: 'shishin-page-entry',
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle)) {
        const isEntry =
          chunk.type === 'chunk' && chunk.isEntry && chunk.exports.includes('manifest');
        if (isEntry && dir !== undefined) tell(pathToFileURL(join(dir, chunk.fileName)).href);
      }
    },
  };
}
