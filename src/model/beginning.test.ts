import { expect, test } from 'vitest';
import { beginning } from './beginning.ts';

test('a long text is cut for a preview, a short one is not', () => {
  expect(beginning('診療体制', 4)).toBe('診療体制');
  expect(beginning('地域連携の推進体制', 4)).toBe('地域連携…');
});
