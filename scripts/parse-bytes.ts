import { createHash } from 'node:crypto';
import type { ParsedDocument } from '../src/model/parsed-document.ts';
import type { ParseHints } from '../src/model/parse-hints.ts';
import { fromText } from '../src/parse/from-text.ts';
import { refuse } from '../src/parse/lines/refused.ts';

/** The bytes of one file as a parsed document, and as text where they are UTF-8. */
export interface ParsedBytes {
  text: string | null;
  document: ParsedDocument;
}

/** Decodes and parses the bytes of one file; bytes that are no UTF-8 are refused. */
export function parseBytes(bytes: Uint8Array, file: string, hints: ParseHints = {}): ParsedBytes {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = decode(bytes);
  if (text !== null) return { text, document: fromText(text, { file, sha256, hints }) };
  const about = { sha256, length: null, lines: null };
  return { text, document: refuse(null, about, 'undecodable-bytes', file) };
}

/** The text of UTF-8 bytes, its byte order mark included; `null` where they are none. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
