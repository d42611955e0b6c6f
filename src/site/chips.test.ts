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
  ['専従の医師を置く施設であること。', requirement('義務', 'であること'), '～であること'],
  ['記録が保存されていること。', requirement('義務', 'されていること'), '～されていること'],
  ['再診料は算定できない。', requirement('禁止', '算定できない'), '～算定できない'],
  ['初診料に加算する。', requirement('算定可', '加算する'), '～加算する'],
  ['初診料を算定する。', requirement('算定可', 'を算定する'), '～を算定する'],
  ['国は、あり方を検討する。', requirement('国の施策', 'する'), '国が行う施策の記載'],
])('says of 「%s」 how it ends, never an ending it does not have', (_, row, words) => {
  expect(endingWords(row)).toBe(words);
});
