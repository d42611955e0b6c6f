import type { Manifest } from '../../search/bundle.ts';
import type { IndexStore } from '../../search/outcomes.ts';
import { indexFolder } from './index-folder.ts';
import { IndexThread } from './index-thread.ts';
import { IndexTrouble } from './trouble.ts';

/** An opened index: its manifest, and where the engine reads. */
export interface OpenIndex {
  manifest: Manifest;
  store: IndexStore;
}

/** Opens this build's index. Every failure to read a file surfaces as `IndexTrouble`, and is tried again when asked. */
export async function openIndex(): Promise<OpenIndex> {
  const files = new Map<string, Promise<unknown>>();
  const file = <File>(name: string): Promise<File> => {
    const loading = files.get(name) ?? readFile(indexFolder + name);
    files.set(name, loading);
    loading.catch(() => files.delete(name));
    return loading as Promise<File>;
  };
  const manifest = await file<Manifest>('search.json');
  return { manifest, store: { file: (name) => file(name), index: new IndexThread() } };
}

async function readFile(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => {
    throw new IndexTrouble('offline', address);
  });
  if (!response.ok) throw new IndexTrouble('updated', address);
  return response.json();
}
