import { expect, it } from 'vitest';
import { ChangeError } from './change-error.ts';
import { placedReason } from './change-places.ts';
import { sampleClauses } from './testing-knowledge.ts';

it('names the place of the proposal and that of its target', () => {
  const clauses = sampleClauses('本院', 'h/n1 | １ | 研修\nh/p1 | | 追加してはどうか。', () => 1);
  const proposals = [{ id: '提案1', clause: 'h/p1' }];
  const missing = new ChangeError('提案1', 'h/n9', 'Unexpected target h/n9, expected a clause');
  expect(placedReason(missing, proposals, clauses)).toBe(
    'kaigi:2: 提案1: Unexpected target h/n9, expected a clause; its target h/n9 (printed nowhere)',
  );
  const other = new ChangeError('提案1', 'h/n1', 'Unexpected base text of h/n1');
  expect(placedReason(other, proposals, clauses)).toContain('its target h/n1 (kaigi:1)');
});
