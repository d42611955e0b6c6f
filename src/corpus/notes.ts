import type { NoteRow } from '../model/knowledge-base.ts';
import type { Message } from '../model/message.ts';
import type { HandKeptNote } from './hand-kept.ts';
import type { LocatedYaml } from './located-yaml.ts';

/** Editorial notes in the order in which they are kept; a note about something unknown, or an id given twice, is an error. */
export function noteRows(
  files: readonly LocatedYaml<HandKeptNote[]>[],
  isKnown: (id: string) => boolean,
): { rows: NoteRow[]; messages: Message[] } {
  const rows = new Map<string, NoteRow>();
  const messages: Message[] = [];
  for (const file of files) {
    for (const [index, note] of (file.value ?? []).entries()) {
      const id = `note-${note.id}`;
      if (rows.has(id)) {
        const reason = `Unexpected second note \`${note.id}\``;
        messages.push(
          file.report([index, 'id'], 'note-duplicate', reason, 'Give the note another id.'),
        );
      }
      for (const [at, about] of note.about.entries()) {
        if (isKnown(about)) continue;
        const reason = `Unexpected id \`${about}\`, expected the id of a work, source or clause`;
        const hint = 'Take the id from the address of the page.';
        messages.push(file.report([index, 'about', at], 'note-unknown-id', reason, hint));
      }
      rows.set(id, { ...note, id });
    }
  }
  return { rows: [...rows.values()], messages };
}
