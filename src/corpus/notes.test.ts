import { expect, it } from 'vitest';
import { readNotes } from './hand-kept.ts';
import { noteRows } from './notes.ts';

const note = (more: string) => `- id: sonogo
  about: [shishin]
  text: この指針は、その後改められています。
  citation: { title: 指針の改正について, issuer: 局長通知, date: 令和４年８月１日 }
  checked: 2026-11-22
${more}`;

const read = (text: string) => {
  const file = readNotes('notes.yaml', text);
  const { rows, messages } = noteRows([file], (id) => id === 'shishin');
  const told = [...file.messages, ...messages];
  return { rows, told: told.map(({ line, column, reason }) => `${line}:${column} ${reason}`) };
};

it('takes a note for a fact from elsewhere unless it says that the source lets one suppose it', () => {
  expect(read(note('')).rows).toMatchObject([{ id: 'note-sonogo', basis: 'editorial' }]);
  expect(read(note('  basis: inferred\n')).rows).toMatchObject([{ basis: 'inferred' }]);
});

it('refuses a note that claims to be the source, is about nothing known, or has an id twice', () => {
  expect(read(note('  basis: stated\n')).told).toMatchInlineSnapshot(`
    [
      "6:10 Unexpected value of \`0.basis\`: Invalid option: expected one of "editorial"|"inferred"",
    ]
  `);
  expect(read(note('').replace('[shishin]', '[keikaku]')).told).toMatchInlineSnapshot(`
    [
      "2:11 Unexpected id \`keikaku\`, expected the id of a work, source or clause",
    ]
  `);
  expect(read(note('') + note('')).told).toMatchInlineSnapshot(`
    [
      "6:7 Unexpected second note \`sonogo\`",
    ]
  `);
});
