import { createHash } from 'node:crypto';

const known = new Map<string, string>();

/** SHA-256 in Base64 of bytes held in Latin-1, kept: the same few scripts and styles stand in every page. */
export function digestOf(bytes: string): string {
  const digest = known.get(bytes) ?? createHash('sha256').update(bytes, 'latin1').digest('base64');
  known.set(bytes, digest);
  return digest;
}
