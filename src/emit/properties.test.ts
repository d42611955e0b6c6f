import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../corpus/build-corpus.ts';
import { readDescriptor } from '../corpus/descriptor.ts';
import { readOutsideDocuments } from '../corpus/hand-kept.ts';
import { fromText } from '../parse/from-text.ts';
import { damagedText, hostileText, noticeText } from '../parse/properties/arbitrary-text.ts';
import { generatedFiles } from './emit.ts';

const { value: descriptor } = readDescriptor(
  'source.yaml',
  `id: shiryo
title: 相談体制の指針
works:
  soudan: { title: 相談体制の指針, short: 指針, kind: guideline, version: 現行 }
default: { work: soudan }
`,
);
const documents = readOutsideDocuments('documents.yaml', '[]');

/** The files written for a text; throws where a row is not of its form. */
function filesOf(text: string) {
  if (descriptor === null) throw new Error('The descriptor of the test has errors.');
  const file = 'source.txt';
  const parsed = fromText(text, { file, sha256: '0'.repeat(64) });
  const sources = [{ file, text, descriptor, parsed }];
  return generatedFiles(buildCorpus({ sources, relations: [], notes: [], documents, given: [] }));
}

describe('whatever the text', () => {
  it.each([
    ['a notice', noticeText],
    ['a damaged notice', damagedText],
    ['a heap of markers, numbers and broken characters', hostileText],
  ])(
    'writes the knowledge base of %s',
    (_, texts) => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(filesOf(text).length).toBeGreaterThan(0);
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});
