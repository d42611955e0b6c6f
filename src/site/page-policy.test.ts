import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownHashesOnly } from './page-policy.ts';

const hashOf = (content: string) =>
  `'sha256-${createHash('sha256').update(content, 'latin1').digest('base64')}'`;

const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

it('names the hashes of what stands in the page and drops those of other pages', () => {
  const script = 'document.querySelector("main")';
  const body = `<script type="module">${script}</script><p>退院支援に当たっては</p>`;
  const policy = (hashes: string) =>
    `default-src 'none'; script-src 'self'${hashes}; style-src 'self'`;
  const all = ` ${hashOf(script)} ${hashOf('elsewhere()')}`;
  expect(ownHashesOnly(page(policy(all), body))).toBe(page(policy(` ${hashOf(script)}`), body));
});

it('takes data in a page for data: it needs no permission', () => {
  const data = '{"text":"退院支援"}';
  const body = `<script type="application/ld+json">${data}</script>`;
  const policy = (hashes: string) => `script-src 'self'${hashes}`;
  expect(ownHashesOnly(page(policy(` ${hashOf(data)}`), body))).toBe(page(policy(''), body));
});

it('keeps a page without a policy, and a policy without hashes, as they are', () => {
  const plain = '<p>対照表</p>';
  expect(ownHashesOnly(plain)).toBe(plain);
  const strict = page("script-src 'self'", '<style>p { margin: 0 }</style>');
  expect(ownHashesOnly(strict)).toBe(strict);
});
