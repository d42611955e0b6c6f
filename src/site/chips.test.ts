import { expect, it } from 'vitest';
import type { RequirementRow } from '../model/knowledge-base.ts';
import { endingWords } from './chips.ts';

const requirement = (modality: RequirementRow['modality'], ending: string) =>
  ({ modality, ending }) as RequirementRow;

it.each([
  ['整備すること。', requirement('義務', 'すること'), '～すること'],
  ['議論する場を年1回以上設けること。', requirement('義務', '設けること'), '～すること'],
  ['患者支援の充実を図る。', requirement('義務', '図る'), '～図る'],
  ['退院に努め、', requirement('努力義務', 'に努め'), '～に努め'],
  ['国は、あり方を検討する。', requirement('国の施策', 'する'), '国が行う施策の記載'],
])('says of 「%s」 how it ends, never an ending it does not have', (_, row, words) => {
  expect(endingWords(row)).toBe(words);
});
