import { seriesOf } from '../../model/marker-series.ts';
import { isOmission } from '../lines/standing-apart.ts';
import type { Piece } from '../lines/piece.ts';
import { isListBullet } from '../markers/series-kinds.ts';
import { endingOf } from './flow.ts';

/** A short name in brackets on a line of its own: no sentence, no question, proposal or limit, no list, no reference to a note. */
const nameInBrackets = /^[（(][^（）()。、，：:※]{1,24}(?<!か|限る|除く|含む|同じ)[）)]$/u;

/** Lines of this form above a marker from which they are the way a text names its clauses. */
const fewest = 2;

/** The pieces with those marked that name the clause under them, as laws and rules do: （目的） above 第１条. */
export function markCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const captions = pieces.flatMap((_, at) => (isCaption(pieces, at) ? [at] : []));
  const ofArticles = captions.filter((at) => opensArticle(pieces[at + 1]));
  const others = captions.filter((at) => !opensArticle(pieces[at + 1]));
  // The rest of a title can stand in brackets too; names of clauses follow the sentences of the clause before.
  const judged = others.filter((at) => !isTitle(pieces[at - 1]));
  const sure = judged.filter((at) => endsBefore(pieces[at - 1]));
  const isCustom = others.length >= fewest && sure.length * 2 >= judged.length;
  const ofBullets = sure.filter((at) => opensBullet(pieces[at + 1]));
  const marked = new Set([
    ...(isCustom ? captions : [...ofArticles, ...ofBullets]),
    ...namesOfLists(pieces),
    ...namesOfBullets(pieces),
  ]);
  // Where names stand above 第１, 第２ as above articles, they do so behind items without a stop, too.
  const ofSections = sure.filter((at) => opensSection(pieces[at + 1]));
  if (isCustom && ofSections.length >= fewest)
    pieces.forEach((piece, at) => {
      if (isName(piece) && opensSection(pieces[at + 1])) marked.add(at);
    });
  return pieces.map((piece, at) => (marked.has(at) ? { ...piece, isCaption: true } : piece));
}

/** Letters with which the names of lists side by side end alike: （地域型の基準）, （広域型の基準）. */
const sharedEnd = 2;

/** Indexes of names above lists that begin with one label, which end alike, and of which one follows a sentence. */
function namesOfLists(pieces: readonly Piece[]): number[] {
  const kindOf = ({ text }: Piece, { marker }: Piece): string | null => {
    const [first] = marker?.readings ?? [];
    if (marker === null || marker.running || first?.ordinal !== 1) return null;
    return `${first.series} ${text.slice(-sharedEnd - 1, -1)}`;
  };
  return namesAlike(pieces, kindOf, (at) => endsBefore(pieces[at - 1]));
}

/** Indexes of names over bullets of one kind, as far out as these, of which one stands left of the text before it or below a blank line. */
function namesOfBullets(pieces: readonly Piece[]): number[] {
  const kindOf = ({ indent }: Piece, next: Piece): string | null =>
    opensBullet(next) && next.indent === indent ? `${next.marker?.raw} ${indent}` : null;
  const isApart = (at: number): boolean => {
    const { indent = 0, gap = 0 } = pieces[at] ?? {};
    return gap > 0 || indent < (pieces[at - 1]?.indent ?? 0);
  };
  return namesAlike(pieces, kindOf, isApart);
}

/** Indexes of the names of one kind, as they and what they stand above tell, where there are enough and one of them is sure. */
function namesAlike(
  pieces: readonly Piece[],
  kindOf: (name: Piece, next: Piece) => string | null,
  isSure: (at: number) => boolean,
): number[] {
  const named = new Map<string, number[]>();
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    const kind = next === undefined || !isName(piece) ? null : kindOf(piece, next);
    if (kind !== null) named.set(kind, [...(named.get(kind) ?? []), at]);
  });
  return [...named.values()].flatMap((names) =>
    names.length >= fewest && names.some(isSure) ? names : [],
  );
}

function isName({ marker, table, text }: Piece): boolean {
  return marker === null && table === null && nameInBrackets.test(text) && !isOmission(text);
}

function isCaption(pieces: readonly Piece[], at: number): boolean {
  const [before, piece, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece === undefined || next === undefined || !isName(piece)) return false;
  if (next.marker === null || next.marker.running) return false;
  return endsBefore(before) || piece.gap > 0 || isTitle(before) || opensArticle(next);
}

function opensBullet(piece: Piece | undefined): boolean {
  const [reading] = piece?.marker?.readings ?? [];
  return reading !== undefined && isListBullet(reading.series);
}

function opensSection(piece: Piece | undefined): boolean {
  return ['dai', 'dai-kanji'].includes(piece?.marker?.readings[0]?.series ?? '');
}

function opensArticle(piece: Piece | undefined): boolean {
  return piece?.marker?.readings[0]?.series === 'article';
}

/** Lowest rank of series whose markers open titles, 第１章, which a name in brackets does not go on. */
const titleRank = 30;

function isTitle(piece: Piece | undefined): boolean {
  const [reading] = piece?.marker?.readings ?? [];
  return reading === undefined || seriesOf(reading.series).rank < titleRank;
}

function endsBefore(before: Piece | undefined): boolean {
  return before !== undefined && endingOf(before.text) === 'stop';
}
