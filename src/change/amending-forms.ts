import type { Operation } from '../model/knowledge-base.ts';
import { markerKey, type Located } from './amending-location.ts';

/** What a form of amending sentence is given: the clause named, its quoted words, the new text below. */
export interface Reading {
  target: Located;
  groups: Readonly<Record<string, string>>;
  block: readonly string[];
  clauses: readonly Located[];
}

/** A form of amending sentence and the operations it stands for. */
export interface AmendingForm {
  form: RegExp;
  /** Whether the form may name several clauses at once. */
  several: boolean;
  read: (reading: Reading) => Operation[];
}

const place = String.raw`(?<place>[^「」]*?)`;

/** Forms in the order they are tried; each verb may stand in the middle of a sentence (改め, 削り, 加え, とし). */
export const amendingForms: readonly AmendingForm[] = [
  {
    form: new RegExp(`^${place}の?見出しを「(?<after>[^」]*)」に改め(?:る)?$`, 'u'),
    several: false,
    read: ({ target, groups }) => [
      { type: 'rename', target: target.id, before: target.text, after: groups['after'] ?? '' },
    ],
  },
  {
    form: new RegExp(
      `^(?:${place}中)?「(?<before>[^」]+)」を「(?<after>[^」]*)」に(?:改め(?:る)?)?$`,
      'u',
    ),
    several: false,
    read: ({ target, groups }) => inner(target, groups['before'] ?? '', groups['after'] ?? ''),
  },
  {
    form: new RegExp(`^(?:${place}中)?「(?<before>[^」]+)」を削(?:る|り)$`, 'u'),
    several: false,
    read: ({ target, groups }) => inner(target, groups['before'] ?? '', ''),
  },
  {
    form: new RegExp(
      `^(?:${place}中)?「(?<before>[^」]+)」の下に「(?<added>[^」]+)」を加え(?:る)?$`,
      'u',
    ),
    several: false,
    read: ({ target, groups }) =>
      inner(target, groups['before'] ?? '', (groups['before'] ?? '') + (groups['added'] ?? '')),
  },
  {
    form: new RegExp(`^${place}を次のように改め(?:る)?$`, 'u'),
    several: false,
    read: ({ target, block }) => [
      {
        type: 'replace',
        target: target.id,
        before: target.text,
        after: withoutMarker(block.join(''), target.marker),
        within: null,
      },
    ],
  },
  {
    form: new RegExp(`^${place}の次に次の(?:よう|[^をに]*?)(?:に|を)加え(?:る)?$`, 'u'),
    several: false,
    read: ({ target, block, clauses }) => insertions(target, block, clauses),
  },
  {
    form: new RegExp(`^${place}を削(?:る|り)$`, 'u'),
    several: true,
    read: ({ target }) => [{ type: 'delete', target: target.id, before: target.text }],
  },
  {
    form: new RegExp(`^${place}を(?<after>[^「」を]+?)と(?:し|する)$`, 'u'),
    several: false,
    read: ({ target, groups }) => [
      {
        type: 'renumber',
        target: target.id,
        before: target.marker ?? '',
        after: likeMarker(groups['after'] ?? '', target.marker ?? ''),
      },
    ],
  },
];

function inner(target: Located, before: string, after: string): Operation[] {
  return [{ type: 'replace', target: target.id, before, after, within: target.text }];
}

/** New clauses after a named one, each line of the block that opens with a marker being one. */
function insertions(
  target: Located,
  block: readonly string[],
  clauses: readonly Located[],
): Operation[] {
  const known = new Set(clauses.map(({ marker }) => markerShape(marker ?? '')));
  const texts: { marker: string | null; text: string }[] = [];
  for (const line of block) {
    const [, marker = '', rest = ''] = /^(\S{1,4}?)[\s　]+(.*)$/u.exec(line) ?? [];
    const last = texts.at(-1);
    if (marker !== '' && known.has(markerShape(marker))) texts.push({ marker, text: rest });
    else if (last === undefined) texts.push({ marker: null, text: line });
    else last.text += line;
  }
  return texts.map(({ marker, text }) => ({
    type: 'insert',
    target: target.parent ?? target.id,
    position: { after: target.id },
    text,
    marker,
  }));
}

/** A new number printed the way the old one is: （２） → （３） keeps its brackets. */
function likeMarker(words: string, before: string): string {
  const named = words.replace(/^同/u, '');
  const [, open = '', close = ''] = /^([（(]).*([）)])$/u.exec(before) ?? [];
  return open !== '' && !/[（(]/u.test(named) ? `${open}${named}${close}` : named;
}

function withoutMarker(text: string, marker: string | null): string {
  if (marker === null) return text;
  const [, first = '', rest = ''] = /^(\S+)[\s　]+(.*)$/su.exec(text) ?? [];
  return markerKey(first) === markerKey(marker) ? rest : text;
}

/** Kind of a marker, its number aside: katakana, circled, parenthesised, figures. */
function markerShape(marker: string): string {
  return markerKey(marker)
    .replace(/[①-⓿]/u, '○')
    .replace(/[ァ-ヶ]/u, 'カ')
    .replace(/\d+/u, '0');
}
