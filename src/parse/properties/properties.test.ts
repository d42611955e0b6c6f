import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText } from '../from-text.ts';
import { damagedText, hostileText, noticeText } from './arbitrary-text.ts';
import { faultsOf } from './invariants.ts';

const file = 'notice.txt';

function holds(text: string): void {
  const faults = faultsOf(text, fromText(text, { file }));
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

// 10,000 texts in all.
describe('whatever the text', () => {
  it('loses nothing of a notice', () => {
    fc.assert(fc.property(noticeText, holds), { numRuns: 4000 });
  }, 60_000);

  it('loses nothing of a damaged notice', () => {
    fc.assert(fc.property(damagedText, holds), { numRuns: 3000 });
  }, 60_000);

  it('loses nothing of a heap of markers, brackets, breaks and broken characters', () => {
    fc.assert(fc.property(hostileText, holds), { numRuns: 2000 });
  }, 60_000);

  it.each([
    [
      'a proposal',
      '（１） 相談の体制\n１ 以下の事項について追加してはどうか。\n第１次に掲げる要件を満たすこと。相談の体制\n（２） \n',
    ],
    [
      'a heading',
      '第７ \n第１相談支援の体制\n第１相談支援の体制相談支援の体制\n第８ \n第１ \n１ \n',
    ],
  ])('sets %s above the label that is printed behind it', (_, text) => holds(text));

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        expect(fromText(text, { file })).toEqual(fromText(text, { file }));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
