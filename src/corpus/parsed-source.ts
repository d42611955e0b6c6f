import type { ParsedDocument } from '../model/parsed-document.ts';
import type { Descriptor } from './descriptor.ts';

/** One source as it comes into the corpus: its text, what the parser read, and what the descriptor adds. */
export interface ParsedSource {
  /** File of the text, for messages. */
  file: string;
  text: string;
  descriptor: Descriptor;
  parsed: ParsedDocument;
}
