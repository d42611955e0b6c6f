import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Page, Site } from './site.ts';

const required = [
  "default-src 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  'script-src',
  'style-src',
];
const forbidden = ["'unsafe-inline'", "'unsafe-eval'", '*'];

function policyOf(page: Page): string | undefined {
  const meta = page.attributes.find(
    ({ element, name, value }) =>
      element === 'meta' && name === 'http-equiv' && /^content-security-policy$/i.test(value),
  );
  if (!meta) return undefined;
  return page.attributes.find(
    ({ element, name, line, column }) =>
      element === 'meta' && name === 'content' && line === meta.line && column > meta.column,
  )?.value;
}

function problemsOf(policy: string | undefined): string[] {
  if (policy === undefined) return ['Unexpected page without a content security policy'];
  const sources = policy.split(/[\s;]+/);
  return [
    ...required
      .filter((part) => !policy.includes(part))
      .map((part) => `Unexpected policy without ${part}`),
    ...forbidden
      .filter((part) => sources.includes(part))
      .map((part) => `Unexpected ${part} in the policy`),
  ];
}

/** Every page carries the content security policy, and no attribute runs a script. */
export function checkPolicy(site: Site): Message[] {
  const messages: Message[] = [];
  for (const page of site.pages.values()) {
    const { file } = page;
    for (const reason of problemsOf(policyOf(page))) {
      const hint = 'Correct security.csp in astro.config.mjs.';
      messages.push(errorAt({ file, ruleId: 'site-policy', reason, hint }));
    }
    for (const { name, line, column } of page.attributes) {
      if (!/^on[a-z]+$/.test(name)) continue;
      const reason = `Unexpected event handler ${name}, expected a processed script`;
      const hint = 'The policy would block it: add a listener in a script file.';
      messages.push(errorAt({ file, line, column, ruleId: 'site-handler', reason, hint }));
    }
  }
  return messages;
}
