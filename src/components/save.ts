import { element } from './element.ts';

/** Hands a file to the browser's downloads; the address stays valid for a minute, as some browsers read it late. */
export function save(name: string, type: string, content: BlobPart): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
