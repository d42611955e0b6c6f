import { expect } from 'vitest';
import type { ParsedDocument } from '../../model/parsed-document.ts';
import { partitionFault } from '../score/partition.ts';

/** What holds of every parse, whatever the text: nothing lost, nothing doubled, every pointer leads somewhere. */
export function expectInvariants(text: string, document: ParsedDocument): void {
  expect(document.source.length).toBe(text.length);
  expect(partitionFault(document.spans, text.length)).toBeNull();
  expectSpans(text, document);
  expectTexts(text, document);
  expectPointers(document);
  expectInline(document);
  expectMessages(text, document);
}

function expectSpans(text: string, { spans }: ParsedDocument): void {
  for (const { kind, start, end } of spans) {
    const words = text.slice(start, end);
    if (kind === 'join' || kind === 'blank') expect(words.trim()).toBe('');
    else if (kind === 'text' || kind === 'marker') expect(words).not.toContain('\n');
  }
}

/** The displayed text of every clause, and its marker, regenerate from the spans. */
function expectTexts(text: string, { spans, clauses }: ParsedDocument): void {
  const texts = new Map<string, string>();
  const markers = new Map<string, string>();
  for (const { kind, clause, start, end, display } of spans) {
    if (clause === null) continue;
    const words = text.slice(start, end);
    if (kind === 'text') texts.set(clause, (texts.get(clause) ?? '') + words);
    if (kind === 'join') texts.set(clause, (texts.get(clause) ?? '') + (display ?? ''));
    if (kind === 'marker') markers.set(clause, (markers.get(clause) ?? '') + words);
  }
  for (const clause of clauses) {
    expect(texts.get(clause.id) ?? '').toBe(clause.text);
    expect((markers.get(clause.id) ?? '').replace(/\s/g, '')).toBe(
      (clause.marker ?? '').replace(/\s/g, ''),
    );
  }
}

function expectPointers({ spans, clauses, terms, source }: ParsedDocument): void {
  const seen = new Set<string>();
  for (const clause of clauses) {
    expect(seen.has(clause.id), `id ${clause.id} given once`).toBe(false);
    if (clause.parent !== null) expect(seen.has(clause.parent), 'parent stands before').toBe(true);
    if (clause.sameAs !== undefined) expect(seen.has(clause.sameAs)).toBe(true);
    seen.add(clause.id);
    expect(clause.line).toBeGreaterThan(0);
    expect(clause.bodyLine).toBeGreaterThanOrEqual(clause.line);
    expect(clause.endLine).toBeGreaterThanOrEqual(clause.bodyLine);
    expect(clause.endLine).toBeLessThanOrEqual(source.lines ?? 0);
  }
  for (const { clause } of spans) if (clause !== null) expect(seen.has(clause)).toBe(true);
  for (const { clause } of terms) expect(seen.has(clause)).toBe(true);
  for (const { references } of clauses) {
    for (const { targets, resolved, kind } of references) {
      for (const target of targets) expect(seen.has(target), 'target exists').toBe(true);
      if (resolved && kind === 'internal') expect(targets).not.toEqual([]);
    }
  }
}

function expectInline({ clauses }: ParsedDocument): void {
  for (const { text, sentences, references } of clauses) {
    let at = 0;
    for (const { start, end, modality } of sentences) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(start).toBeGreaterThanOrEqual(at === end ? start : 0);
      at = end;
      for (const span of modality) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
      }
    }
    for (const { start, end, text: words } of references) {
      expect(text.slice(start, end)).toBe(words);
    }
  }
}

function expectMessages(text: string, { messages }: ParsedDocument): void {
  const lines = text.split('\n');
  for (const { line, column, endLine, endColumn, reason, hint } of messages) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(endLine).toBeGreaterThanOrEqual(line);
    expect(endLine).toBeLessThanOrEqual(lines.length);
    if (endLine === line) expect(endColumn).toBeGreaterThanOrEqual(column);
    expect(reason).not.toBe('');
    expect(hint).not.toBe('');
  }
}
