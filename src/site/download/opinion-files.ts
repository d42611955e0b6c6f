import {
  opinionQuestions,
  unaskedProposals,
  type OpinionItem,
  type OpinionQuestion,
} from '../../change/opinion-form.ts';
import { clauseById, clauseLabel, workById } from '../comparison.ts';
import { compareWords } from '../words/compare-words.ts';
import { table } from '../knowledge-base.ts';
import { originMarks } from '../origin.ts';
import { fill } from '../words/words.ts';
import { plainLine, writeDocument } from './document.ts';
import { writeSheets } from './sheet.ts';
import { dateLine, endLines } from './words.ts';

const words = compareWords.opinion;
const questions = opinionQuestions(table('clauses'), table('proposals'));
const unasked = unaskedProposals(questions, table('clauses'), table('proposals'));
const [first] = questions;
const lead =
  first === undefined ? words.nothing : fill(words.lead, { question: first.question.text });

/** A part of the form: what one question asks about, or at the end the proposals no question stands after. */
interface FormPart {
  heading: string;
  number: string;
  place: string;
  items: { label: string; text: string }[];
}

const parts: FormPart[] = [
  ...questions.map((question, index) => ({
    heading: headingOf(question, index),
    number: String(index + 1),
    place: placeOf(question),
    items: shownItems(question).map(shown),
  })),
  ...(unasked.length === 0
    ? []
    : [{ heading: words.unasked, number: '―', place: words.unasked, items: unasked.map(shown) }]),
];

/** 意見記入用紙 as Word file: each question of the source with its items and room to write. */
export function opinionDocument(): Uint8Array<ArrayBuffer> {
  return writeDocument({
    title: words.title,
    lead: [lead, `${originMarks.derived}　${dateLine}`, words.name],
    end: endLines,
    tables: parts.map(({ heading, items }) => ({
      heading,
      table: {
        header: [words.item, words.text, words.opinion],
        shares: [2, 7, 7],
        rowHeight: 12,
        rows: items.map(({ label, text }) => [[plainLine(label)], [plainLine(text)], []]),
      },
    })),
  });
}

/** 意見記入用紙 as Excel file: one row for each item of each question. */
export function opinionWorkbook(): Promise<Uint8Array<ArrayBuffer>> {
  return writeSheets(words.title, [
    {
      name: words.title,
      top: [words.title, lead, originMarks.derived, dateLine, ...endLines, words.name],
      header: [words.number, words.place, words.item, words.text, words.opinion],
      widths: [6, 26, 18, 66, 60],
      form: true,
      rows: parts.flatMap(({ number, place, items }) =>
        items.map(({ label, text }) => [number, place, label, text, '']),
      ),
    },
  ]);
}

function headingOf(question: OpinionQuestion, index: number): string {
  return fill(words.heading, {
    number: index + 1,
    column: workById.get(question.question.work)?.column ?? '',
    place: headings(question),
    line: question.line,
  });
}

function placeOf(question: OpinionQuestion): string {
  return `${workById.get(question.question.work)?.column ?? ''} ${headings(question)}`;
}

function headings({ question }: OpinionQuestion): string {
  const last = question.headings.at(-1);
  return last ? `${last.label} ${last.text}` : '';
}

/** Items of a question; headings above them stand in the title of the table. */
function shownItems({ items, question }: OpinionQuestion): OpinionItem[] {
  const above = new Set(question.headings.slice(0, -1).map(({ id }) => id));
  return items.filter(({ clause }) => !above.has(clause.id));
}

function shown({ clause, proposal }: OpinionItem): { label: string; text: string } {
  if (proposal === null) return { label: clauseLabel(clause), text: clause.text };
  const place =
    proposal.operation.type === 'insert' && proposal.operation.position === 'unknown'
      ? words.placeUnknown
      : '';
  const printed = clauseById.get(proposal.clause)?.text ?? proposal.words;
  return { label: proposal.name, text: `${words.proposal}${printed}${place}` };
}
