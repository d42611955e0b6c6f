import type { Severity } from '../../model/message.ts';

/** A message about what is kept by hand: what it means, and what to do. */
export interface CatalogueEntry {
  severity: Severity;
  means: string;
  remedy: string;
}

const error = (means: string, remedy: string): CatalogueEntry => {
  return { severity: 'error', means, remedy };
};

/** Every message of `npm run content` that is not the parser's own, by its id. The ids are permanent. */
export const contentMessages = {
  'source-missing': error(
    'The content holds no source at all, or a folder of `content/sources/` holds no `source.txt`.',
    'Add the published text with `npm run add-source -- FILE --id ID`, or remove the empty folder.',
  ),
  'source-encoding': error(
    'The bytes of `source.txt` are not UTF-8, so that no character of it can be trusted.',
    'Save the text as UTF-8. Never repair single characters by hand: the text is evidence.',
  ),
  'source-empty': error(
    '`source.txt` holds nothing but white space.',
    'Put the published text there, or remove the folder.',
  ),
  'source-unreadable': error(
    'A file of the content cannot be opened: it is a folder, or this user may not read it.',
    'Put a file in its place, or give yourself the right to read it.',
  ),
  'descriptor-missing': error(
    'A source has no `source.yaml`: nobody said what it is called and which works it prints.',
    'Run `npm run add-source` for a draft, or write it after the one of another source.',
  ),
  'descriptor-malformed': error(
    '`source.yaml` is no YAML, or an entry is missing, unknown or of another form than expected.',
    'Correct the entry at the line and column named. The descriptor of another source shows the form.',
  ),
  'descriptor-id': error(
    'The `id` of a descriptor is not the name of its folder, so that the source would not be found again.',
    'Rename the folder or the id. Addresses hold the id: rather rename the folder.',
  ),
  'descriptor-duplicate-id': error(
    'Two sources have one id and would overwrite each other.',
    'Give the newer one another id.',
  ),
  'descriptor-unknown-work': error(
    'A column, a slide or the default names a work that `works` does not hold, or a work follows one that no source prints, or itself.',
    'Correct the name, or add the work.',
  ),
  'descriptor-unknown-column': error(
    'The title of a column does not stand in the source as it is written in the descriptor.',
    'Copy the title from the source, character for character.',
  ),
  'descriptor-unknown-title': error(
    'The title or caption of a slide does not stand in the source as it is written in the descriptor.',
    'Copy the title from the source, character for character.',
  ),
  'descriptor-unknown-line': error(
    'A chart names lines that the source, or the chart itself, does not have.',
    'Correct the numbers. Lines are counted from 1.',
  ),
  'descriptor-unknown-series': error(
    'The ladder names a series of markers that does not exist.',
    'Take one of the series named in the message, or leave `ladder` out: it is detected.',
  ),
  'ids-malformed': error(
    '`content/ids.json` was changed by hand or by a merge. It holds the ids that addresses are made of.',
    'Restore it with `git checkout content/ids.json` and run again; resolve a merge by keeping both sides, each id once.',
  ),
  'ids-missing': error(
    '`content/ids.json` is gone while `content/generated/` stands: addresses given so far would be forgotten.',
    'Restore it with `git checkout content/ids.json`. To begin anew on purpose, remove `content/generated/` as well.',
  ),
  'document-malformed': error(
    '`content/documents.yaml` is no YAML, or an entry has another form than expected.',
    'Correct the entry at the line and column named.',
  ),
  'document-duplicate-id': error(
    'A document of `content/documents.yaml` has the id of another one, or of a work of a source.',
    'Give the document another id.',
  ),
  'document-unknown-work': error(
    'The words for a document are said to hold within a work that no source prints.',
    'Correct the name, or remove it: `within` lists works of sources.',
  ),
  'note-malformed': error(
    'A file of `content/notes/` is no YAML, or an entry has another form than expected.',
    'Correct the entry at the line and column named. A note needs its citation and the day it was checked.',
  ),
  'note-duplicate': error('Two notes have one id.', 'Give one of them another id.'),
  'note-unknown-id': error(
    'A note is about a work, source or clause that does not exist.',
    'Take the id from the address of the page.',
  ),
  'relation-malformed': error(
    'A file of `content/relations/` is no YAML, or an entry has another form than expected.',
    'Correct the entry at the line and column named. A relation quotes both of its passages.',
  ),
  'relation-duplicate': error(
    'Two entries relate the same two clauses in the same way.',
    'Keep one of them.',
  ),
  'relation-unknown-id': error(
    'A relation names a clause that does not exist, or one no source holds any more.',
    'Take the id from the address of the clause page; where the clause is gone, name the one that took its place, or remove the entry.',
  ),
  'relation-quotation': error(
    'A relation quotes words that its clause does not hold: the clause changed, or the quotation was typed.',
    'Read both clauses again. If the relation still holds, copy the words from the clause.',
  ),
  'ambiguous-reference': {
    severity: 'warning',
    means: 'A reference of the text fits more than one clause. All are shown, none is chosen.',
    remedy: 'Nothing, unless the descriptor can tell the works apart by `names`.',
  },
  'unapplied-proposal': {
    severity: 'warning',
    means:
      'A proposal names no words to change or to add (「人数を見直してはどうか」), or quotes words that no text above it holds, or several hold, or that another proposal changes already.',
    remedy: 'Nothing: it is shown as text, and left out of the comparison and of 反映イメージ.',
  },
  lossless: error(
    'Characters of a source would have been lost or shown twice. Nothing was written.',
    'This is a fault of the parser. Report it with the source.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

/** Id of a message of the content step. */
export type ContentRuleId = keyof typeof contentMessages;

/** The catalogue as a page. */
export function cataloguePage(): string {
  const parts = Object.entries<CatalogueEntry>(contentMessages).map(
    ([id, { severity, means, remedy }]) =>
      `## ${id}\n\n**${severity}**: ${means}\n\nWhat to do: ${remedy}\n`,
  );
  const lead =
    'Messages of `npm run content` about what is kept by hand, by the id in brackets behind each of them. Those about the text itself are in the [catalogue of the parser](../../parse/rules/README.md). Written from `catalogue.ts`: after a change run `npx vitest run -u --config .config/vitest.config.ts scripts/content/catalogue`.';
  return `# Catalogue of the messages about the content\n\n${lead}\n\n${parts.join('\n')}`;
}
