import { isBuiltin } from 'node:module';
import type { Rule } from 'eslint';

/**
 * The layers of `src/`, first to last. A file of a layer imports only its own layer and those before it, and
 * neither Astro's nor Node's own modules: so all of it runs in a test, on a server and in a browser alike.
 */
export const layers = ['model', 'parse', 'corpus', 'change', 'search', 'check', 'emit'];

/** Whether a module ties a file to one place to run: Node's own by either name, Astro and its parts. */
function isPlatform(specifier: string): boolean {
  return isBuiltin(specifier) || /^(?:astro(?:[:/]|$)|@astrojs\/)/u.test(specifier);
}

/** Folder under `src/` that holds a path, `undefined` outside `src/`. */
function folderOf(path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  const src = parts.lastIndexOf('src');
  return src === -1 ? undefined : parts[src + 1];
}

/** `/a/src/parse/x.ts` + `../model/y.ts` → `/a/src/model/y.ts` */
function resolve(file: string, specifier: string): string {
  const parts = file.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

/** ESLint rule: imports go down the layers only. */
export const layerRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upward:
        'Unexpected import of src/{{to}} in src/{{from}}, expected {{allowed}}. Move what is shared into the lower layer.',
      platform:
        'Unexpected import of {{specifier}} in src/{{from}}, expected a pure module. Pass what it gives as an argument from scripts/ or src/site/.',
    },
  },
  create(context) {
    const from = folderOf(context.filename);
    const rank = from === undefined ? -1 : layers.indexOf(from);
    if (from === undefined || rank === -1) return {};

    function check(node: Rule.Node & { source?: unknown }) {
      const specifier = (node.source as { value?: unknown } | null | undefined)?.value;
      if (typeof specifier !== 'string') return;
      if (isPlatform(specifier)) {
        context.report({ node, messageId: 'platform', data: { from: String(from), specifier } });
        return;
      }
      if (!specifier.startsWith('.')) return;
      const to = folderOf(resolve(context.filename, specifier));
      const allowed = layers.slice(0, rank + 1);
      if (to !== undefined && allowed.includes(to)) return;
      context.report({
        node,
        messageId: 'upward',
        data: { from: String(from), to: to ?? specifier, allowed: allowed.join(', ') },
      });
    }

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
