import { Document } from 'yaml';
import type { ParsedDocument } from '../model/parsed-document.ts';
import type { SourceFacts, StatedFact } from './source-facts.ts';

/** What a draft is made from. */
export interface DraftInput {
  id: string;
  /** Title given by the person who adds the source, `null` where the text is to say it. */
  title: string | null;
  facts: SourceFacts;
  document: ParsedDocument;
}

const fewLetters = 4;

/** Drafts `source.yaml` of a new source, with comments on what a person should check. */
export function draftDescriptor({ id, title, facts, document }: DraftInput): string {
  const name = title ?? facts.title?.text ?? id;
  const sections = [
    '# Drafted from the text. Check every entry marked "check"; null means the text does not say it.',
    '# The descriptor names titles, works and columns. It never lists clauses, markers or proposals.',
    `id: ${id}`,
    `title: ${scalar(name)}${title === null ? checkNote(facts.title) : ''}`,
    `issuer: ${statedValue(facts.issuer)}`,
    `published: ${statedValue(facts.published)}`,
    'meeting: null',
    'paper: null',
    '',
    '# What the source speaks of. check: kind is guideline, plan, deck or law; version is shown to readers.',
    '# names: words by which texts refer to the work; actor: whom its clauses speak to.',
    'works:',
    ...works(id, name, document),
    '',
    '# The work of everything that stands in no column.',
    `default: { work: ${id} }`,
    ...columns(id, document),
    '',
    `# Ladder of markers found: ${document.ladder.join(' → ') || 'none'}.`,
    '# Add `ladder: [...]` only where it is wrong.',
  ];
  return `${sections.join('\n')}\n`;
}

function works(id: string, name: string, document: ParsedDocument): string[] {
  const own = work(id, name);
  const others = document.columns.map((column, index) =>
    work(columnWork(id, index), columnTitle(name, column.label)),
  );
  return [own, ...others].flat();
}

/** 改正後 or 新 alone names no work. */
function columnTitle(name: string, label: string): string {
  return label.length > fewLetters ? label : `${name}（${label}）`;
}

function work(id: string, title: string): string[] {
  return [
    `  ${id}:`,
    `    title: ${scalar(title)}`,
    `    short: ${scalar(title)}`,
    '    kind: guideline # check',
    '    version: 資料の記載（作成時点） # check',
  ];
}

function columns(id: string, { columns: found }: ParsedDocument): string[] {
  if (found.length === 0) return [];
  return [
    '',
    '# check: which work stands in which column. `title` is what is printed above the column.',
    'columns:',
    ...found.map(({ label }, index) => {
      return `  - { title: ${scalar(label)}, label: ${scalar(label)}, work: ${columnWork(id, index)} }`;
    }),
  ];
}

function columnWork(id: string, index: number): string {
  return `${id}-column-${index + 1}`;
}

function statedValue(fact: StatedFact | null): string {
  return fact === null ? 'null' : `${scalar(fact.text)}${checkNote(fact)}`;
}

function checkNote(fact: StatedFact | null): string {
  return fact === null ? ' # check: no title found' : ` # check: line ${fact.line}`;
}

/** A value as YAML writes it on one line and between braces, quoted where it must be. */
function scalar(value: string): string {
  const list = new Document([value.replace(/\p{Cc}+/gu, ' ')], { flow: true });
  return list.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd().slice(1, -1);
}
