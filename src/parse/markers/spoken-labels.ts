import type { Piece } from '../lines/piece.ts';
import type { LineMarker } from './marker-line.ts';

/** What names a question, what its answer, and how a question ends that those names alone do not tell. */
interface Naming {
  question: RegExp;
  answer: RegExp;
  asks: RegExp | null;
}

/** Names without a number, before a blank or a stop: a number would count. */
function named(words: string): RegExp {
  return new RegExp(`^(?:${words})(?:[．.：:][ 　]*|[ 　]+)(?=[^ 　0-9０-９])`, 'u');
}

const namings: readonly Naming[] = [
  { question: named('質問|問|照会'), answer: named('回答|答'), asks: null },
  {
    question: named('[ＱQ]'),
    answer: named('[ＡA]'),
    asks: /(?:か|[?？]|教えてください|伺いたい)[。．]?$/u,
  },
];

/** The pieces with the markers of questions that are not counted and of their answers: 問 届出は必要か。／答 必要である。, Ｑ：…／Ａ：…. */
export function readSpoken(pieces: readonly Piece[]): Piece[] {
  const found = new Map<number, LineMarker>();
  for (const naming of namings) {
    for (const [question, answer] of pairs(pieces, naming)) {
      found.set(question, markerOf(pieces[question], naming.question, 'question'));
      found.set(answer, markerOf(pieces[answer], naming.answer, 'answer-open'));
    }
  }
  return pieces.map((piece, at) => {
    const marker = found.get(at);
    return marker === undefined ? piece : { ...piece, marker };
  });
}

/** Indexes of the questions and of the first answer below each, before the next question. */
function pairs(pieces: readonly Piece[], { question, answer, asks }: Naming): [number, number][] {
  const found: [number, number][] = [];
  let open: number | null = null;
  pieces.forEach(({ text, marker, table }, at) => {
    if (table !== null) return;
    if (question.test(text)) open = at;
    else if (marker?.readings[0]?.series === 'question') open = null;
    else if (open !== null && answer.test(text)) {
      if (asks === null || asks.test(pieces[at - 1]?.text ?? '')) found.push([open, at]);
      open = null;
    }
  });
  return found;
}

function markerOf(piece: Piece | undefined, name: RegExp, series: string): LineMarker {
  const [label = ''] = name.exec(piece?.text ?? '') ?? [];
  const raw = label.trimEnd();
  const readings = [{ series, ordinal: 0, branches: [] }];
  const { length: end } = raw;
  return { raw, end, rest: label.length, readings, last: null, closed: true, running: false };
}
