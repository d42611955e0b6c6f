import type { ParsedDocument } from '../../model/parsed-document.ts';
import { partitionFault } from './partition.ts';

/** What one parsed file amounts to. */
export interface FileReport {
  /** UTF-16 code units; `null` where the bytes cannot be decoded. */
  characters: number | null;
  clauses: number;
  /** Markers in the longest path. */
  depth: number;
  references: { found: number; resolved: number };
  /** Share of the non-blank characters that no rule could place, from 0 to 1. */
  unknown: number;
  /** Number of messages by rule, sorted by rule. */
  messages: Record<string, number>;
  /** Why the spans are no partition; `null` where they are one. */
  partitionFault: string | null;
}

/** Measures one parsed file. */
export function reportFile(document: ParsedDocument): FileReport {
  const { clauses, spans, source } = document;
  const references = clauses.flatMap((clause) => clause.references);
  return {
    characters: source.length,
    clauses: clauses.length,
    depth: clauses.reduce((depth, { path }) => Math.max(depth, path.length), 0),
    references: {
      found: references.length,
      resolved: references.filter(({ resolved }) => resolved).length,
    },
    unknown: unknownShare(document),
    messages: countMessages(document),
    partitionFault: source.length === null ? null : partitionFault(spans, source.length),
  };
}

function unknownShare({ spans }: ParsedDocument): number {
  let unknown = 0;
  let printed = 0;
  for (const { kind, start, end } of spans) {
    if (kind === 'blank' || kind === 'join') continue;
    printed += end - start;
    if (kind === 'unknown') unknown += end - start;
  }
  return printed === 0 ? 0 : unknown / printed;
}

function countMessages({ messages }: ParsedDocument): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The sum of several reports. `unknown` is weighted by characters. */
export function addReports(reports: readonly FileReport[]): FileReport {
  const characters = sum(reports.map((report) => report.characters ?? 0));
  const messages = new Map<string, number>();
  for (const report of reports) {
    for (const [rule, count] of Object.entries(report.messages)) {
      messages.set(rule, (messages.get(rule) ?? 0) + count);
    }
  }
  return {
    characters,
    clauses: sum(reports.map(({ clauses }) => clauses)),
    depth: Math.max(0, ...reports.map(({ depth }) => depth)),
    references: {
      found: sum(reports.map(({ references }) => references.found)),
      resolved: sum(reports.map(({ references }) => references.resolved)),
    },
    unknown:
      sum(reports.map((report) => report.unknown * (report.characters ?? 0))) / (characters || 1),
    messages: Object.fromEntries([...messages].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    partitionFault: reports.find((report) => report.partitionFault)?.partitionFault ?? null,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
