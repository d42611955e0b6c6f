import { expect, it } from 'vitest';
import { withLanes } from './lanes.ts';

const columns = [['計画'], ['方向'], ['提案'], ['項目']];

it('gives a link a lane in every column it passes, and parts it there', () => {
  expect(withLanes(columns, [{ id: '計画-項目', from: '計画', to: '項目' }])).toEqual({
    columns: [['計画'], ['方向', '計画-項目 1'], ['提案', '計画-項目 2'], ['項目']],
    stretches: [
      { edge: '計画-項目', from: '計画', to: '計画-項目 1' },
      { edge: '計画-項目', from: '計画-項目 1', to: '計画-項目 2' },
      { edge: '計画-項目', from: '計画-項目 2', to: '項目' },
    ],
  });
});

it('leaves a link between neighbours as it is, and one that leads nowhere or back out', () => {
  const laid = withLanes(columns, [
    { id: '計画-方向', from: '計画', to: '方向' },
    { id: '計画-附則', from: '計画', to: '附則' },
    { id: '項目-計画', from: '項目', to: '計画' },
  ]);
  expect(laid.columns).toEqual(columns);
  expect(laid.stretches).toEqual([{ edge: '計画-方向', from: '計画', to: '方向' }]);
});
