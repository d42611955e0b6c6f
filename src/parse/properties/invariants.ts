import type { ParsedDocument } from '../../model/parsed-document.ts';
import { isInvisible } from '../lines/characters.ts';
import { partitionFault } from '../score/partition.ts';

/** Faults of a parse against what holds whatever the text: nothing lost, nothing doubled, every pointer leads somewhere. */
export function faultsOf(text: string, document: ParsedDocument): string[] {
  const partition = partitionFault(document.spans, text.length);
  return [
    ...(document.source.length === text.length ? [] : ['the length is not that of the text']),
    ...(partition === null ? [] : [partition]),
    ...spanFaults(text, document),
    ...textFaults(text, document),
    ...pointerFaults(document),
    ...inlineFaults(document),
    ...messageFaults(text, document),
  ];
}

function isPrinted(char: string): boolean {
  return char.trim() !== '' && !isInvisible(char);
}

function* spanFaults(text: string, { spans }: ParsedDocument): Generator<string> {
  for (const { kind, start, end } of spans) {
    const words = text.slice(start, end);
    if ((kind === 'join' || kind === 'blank') && [...words].some(isPrinted))
      yield `${kind} at ${start} holds ${words}`;
    if ((kind === 'text' || kind === 'marker') && words.includes('\n'))
      yield `${kind} at ${start} holds a break`;
  }
}

/** The displayed text of every clause, and its marker, regenerate from the spans. */
function* textFaults(text: string, { spans, clauses }: ParsedDocument): Generator<string> {
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
    if ((texts.get(clause.id) ?? '') !== clause.text)
      yield `the text of ${clause.id} is not its spans`;
    if (closed(markers.get(clause.id) ?? '') !== closed(clause.marker ?? ''))
      yield `the marker of ${clause.id} is not its spans`;
  }
}

function closed(marker: string): string {
  return marker.replaceAll(/\s/gu, '');
}

function* pointerFaults({ spans, clauses, terms, source }: ParsedDocument): Generator<string> {
  const seen = new Set<string>();
  for (const { id, parent, sameAs, line, bodyLine, endLine } of clauses) {
    if (seen.has(id)) yield `the id ${id} is given twice`;
    if (parent !== null && !seen.has(parent)) yield `the parent of ${id} does not stand before it`;
    if (sameAs !== undefined && !seen.has(sameAs)) yield `${id} repeats nothing before it`;
    seen.add(id);
    const lines = [1, line, bodyLine, endLine, source.lines ?? 0];
    if (lines.some((one, at) => one < (lines[at - 1] ?? 1)))
      yield `${id} has lines ${lines.join()}`;
  }
  for (const { clause } of spans)
    if (clause !== null && !seen.has(clause))
      yield `a span belongs to ${clause}, which is not there`;
  for (const { clause } of terms) if (!seen.has(clause)) yield `a term stands in no clause`;
  for (const { references } of clauses) {
    for (const { targets, resolved, kind, text } of references) {
      if (targets.some((target) => !seen.has(target))) yield `${text} points at no clause`;
      if (resolved && kind === 'internal' && targets.length === 0)
        yield `${text} is resolved to nothing`;
    }
  }
}

function* inlineFaults({ clauses }: ParsedDocument): Generator<string> {
  for (const { id, text, sentences, references } of clauses) {
    for (const { start, end, modality, quantities } of sentences) {
      for (const { value, text: words, ...place } of quantities) {
        if (!Number.isFinite(value)) yield `${words} of ${id} counts ${String(value)}`;
        if (text.slice(place.start, place.end) !== words) yield `${words} does not stand in ${id}`;
      }
      if (end <= start || end > text.length) yield `a sentence of ${id} is ${start}–${end}`;
      if (modality.some((one) => one.start < start || one.end > end || one.end <= one.start))
        yield `a modality of ${id} stands outside its sentence`;
    }
    for (const { start, end, text: words } of references)
      if (text.slice(start, end) !== words) yield `${words} does not stand at ${start} of ${id}`;
  }
}

function* messageFaults(text: string, { messages }: ParsedDocument): Generator<string> {
  const lines = text.split('\n').length;
  for (const { ruleId, line, column, endLine, endColumn, reason, hint } of messages) {
    const inside = line > 0 && column > 0 && endLine >= line && endLine <= lines;
    if (!inside || (endLine === line && endColumn < column)) yield `${ruleId} has no place`;
    if (reason === '' || hint === '') yield `${ruleId} says nothing`;
  }
}
