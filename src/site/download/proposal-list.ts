import type { Operation } from '../../model/knowledge-base.ts';
import { clauseById, placeName, proposedWorks } from '../comparison.ts';
import { compareWords } from '../words/compare-words.ts';
import { formalSheets } from '../formal.ts';
import { originMarks } from '../origin.ts';
import { fill } from '../words/words.ts';
import { plainLine, writeDocument, type CellLine } from './document.ts';
import { dateLine, endLines } from './words.ts';

const words = compareWords.proposals;

/** 提案一覧 on one sheet: what each proposal would change, where it stands, which passages go with it. */
export function proposalList(): Uint8Array<ArrayBuffer> {
  const proposals = proposedWorks.flatMap((each) => each.proposals);
  return writeDocument({
    title: words.title,
    lead: [
      proposals.length === 0 ? compareWords.formal.empty : words.lead,
      `${originMarks.derived}　${dateLine}`,
    ],
    end: endLines,
    dense: true,
    tables: [
      {
        heading: null,
        table: {
          header: [words.number, words.name, words.before, words.after, words.plan, words.source],
          shares: [1, 4, 4, 9, 11, 4],
          rows: proposals.map((proposal, index) => [
            [plainLine(String(index + 1))],
            [plainLine(proposal.name), plainLine(placeName(proposal.operation.target))],
            [plainLine('before' in proposal.operation ? proposal.operation.before : words.none)],
            afterLines(proposal.operation),
            passages(proposal.id),
            sourceLines(proposal.clause),
          ]),
        },
      },
    ],
  });
}

function afterLines(operation: Operation): CellLine[] {
  switch (operation.type) {
    case 'insert': {
      const place =
        operation.position === 'unknown' ? [plainLine(compareWords.formal.placeUnknown)] : [];
      return [{ indent: 0, runs: [{ text: operation.text, underline: true }] }, ...place];
    }
    case 'rename':
    case 'replace':
    case 'renumber':
      return [{ indent: 0, runs: [{ text: operation.after, underline: true }] }];
    case 'delete':
      return [plainLine(compareWords.formal.deleted)];
  }
}

function passages(proposal: string): CellLine[] {
  const found = formalSheets.flatMap(({ remarks }) => remarks[proposal] ?? []);
  if (found.length === 0) return [plainLine(words.none)];
  return found.map(({ name, text }) => plainLine(`${name}「${text}」`));
}

function sourceLines(clause: string): CellLine[] {
  const printings = clauseById.get(clause)?.printings ?? [];
  return printings.map(({ slide, line, endLine }) =>
    plainLine(
      fill(words.lines, {
        slide: slide ?? '',
        line: line === endLine ? String(line) : `${line}～${endLine}`,
      }),
    ),
  );
}
