import { expect, it } from 'vitest';
import { table } from '../site/knowledge-base.ts';

it('finds a note from elsewhere also by who issued what it cites, and when', () => {
  const notes = table('notes');
  const records = new Map(table('records').map((record) => [record.id, record.text]));
  expect(notes.length).toBeGreaterThan(0);
  for (const { id, citation } of notes) {
    expect(records.get(id)).toContain(`（${citation.issuer}、${citation.date}）`);
  }
});
