import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { finishedPage, pageStyle, type PageStyle } from './finished-page.ts';

const sourceOf = (content: string) => ` 'sha256-${hash('sha256', content, 'base64')}'`;
const finished = (page: string, style: PageStyle | null = null) =>
  finishedPage(Buffer.from(page), style).toString();

/** A page whose policy allows the scripts and styles of the given hashes, with a sheet behind it as it is written. */
const page = (hashes: { script?: string; style?: string }, body: string, sheet = '') =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${hashes.script ?? ''};` +
  ` style-src 'self'${hashes.style ?? ''};">${sheet}</head><body>${body}</body>`;

it('names the hashes of what stands in the page and drops those of other pages', () => {
  const script = 'document.querySelector("main").title = "退院支援"';
  const body = `<script type="module">${script}</script><p>退院支援に当たっては</p>`;
  const all = sourceOf(script) + sourceOf('elsewhere()');
  expect(finished(page({ script: all }, body))).toBe(page({ script: sourceOf(script) }, body));
});

it('takes linked data for data, and a script of a file for no text: neither needs a hash', () => {
  const data = '{"text":"退院支援"}';
  const body = `<script type="application/ld+json">${data}</script><script src="/a.js"></script>`;
  const hashes = sourceOf(data) + sourceOf('');
  expect(finished(page({ script: hashes }, body))).toBe(page({}, body));
});

it('puts the sheet behind the policy, which allows it, with its characters as they are', () => {
  const sheet = 'p::before { content: "$& 表" }';
  const body = '<p>対照表</p>';
  expect(finished(page({}, body), pageStyle(sheet))).toBe(
    page({ style: sourceOf(sheet) }, body, `<style>${sheet}</style>`),
  );
});

it('keeps a style that stands in the page beside the sheet', () => {
  const own = 'td { vertical-align: top }';
  const body = `<style>${own}</style>`;
  const sheet = 'main { max-width: 40em }';
  expect(finished(page({ style: sourceOf(own) }, body), pageStyle(sheet))).toBe(
    page({ style: sourceOf(own) + sourceOf(sheet) }, body, `<style>${sheet}</style>`),
  );
});

it('leaves a page without a policy as it is, and refuses to leave its sheet out', () => {
  const plain = '<p>対照表</p>';
  expect(finished(plain)).toBe(plain);
  expect(() => finished(plain, pageStyle('p {}'))).toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected page without a content security policy, expected one that allows its style sheet: give it a <head>.]`,
  );
});

it('reads a script that never closes to the end of the page, and no further', () => {
  const body = '<script>退院支援';
  expect(finished(page({}, body))).toBe(page({}, body));
});

it('shows a NUL of a text, which browsers drop, as a character nobody can read', () => {
  const script = '/* 相談 */';
  const body = (nul: string) => `<p>${nul}相談の${nul}${nul}窓口</p><script>${script}</script>`;
  const hashes = { script: sourceOf(script) };
  expect(finished(page(hashes, body('\0')))).toBe(page(hashes, body('\uFFFD')));
});
