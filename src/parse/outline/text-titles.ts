import type { Piece } from '../lines/piece.ts';
import { opensPart } from '../markers/series-kinds.ts';
import { endingOf } from './flow.ts';

/** Rings that stand before the title of a notice or rule where collections of them print it: ○介護施設の基準について. */
const rings = new Set('○◯〇●◎');

/** What titles of such texts end with, and remarks in brackets behind it. */
const ofText =
  /(?:について|の件|要[綱領]|規[則程約]|条例|基準|指針|告示|通知|[法省政府]令|(?<![方療手用技文作製])法律?|ガイドライン|計画)(?:[（(][^（）()]*[）)])*$/u;

/** An excerpt that tells in brackets when and by whom it was made: …について（平成12年３月１日老企第36号）（抄）. */
const ofExcerpt = /[（(][^（）()]*(?:号|通知)[^（）()]*[）)][（(]抄[）)]$/u;

/** The number under which the gazette prints a text: ○国土交通省告示第八百六十号. */
const numberOfText =
  /^[○〇◯●◎][ 　]?[^ 　。]{2,30}(?:告示|省令|府令|政令|訓令|規則)第[0-9０-９一二三四五六七八九十百千〇 ]{1,8}号$/u;

/** What stands under the title: a date, a number, or in brackets who sent it to whom or what its lines mark. */
const published = new RegExp(
  [
    '^[（(]?(?:明治|大正|昭和|平成|令和)[^、。]{2,24}[日号][）)]?[ 　|]*$',
    '^[（(]?[一-龠]{1,12}(?:第[^、。（）()]{1,16}|[0-9０-９]{1,6}第[^、。（）()]{1,6})号[）)]?$',
    '^[（(][^。]{4,80}(?:通知|通達)[）)]$',
    '^[（(][下傍二][重]?線[^。（）()]{2,20}[）)]$',
  ].join('|'),
  'u',
);

/** Lines a title fills at most. */
const mostLines = 4;

/** Where titles of whole texts stand that a ring opens: the index of the piece each begins with, and of the one behind it. */
export function textTitles(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const titles = new Map<number, number>();
  pieces.forEach((piece, at) => {
    const end = isRing(piece) && !isListed(pieces, at) ? titleEnd(pieces, at) : null;
    if (end !== null) titles.set(at, end);
  });
  return titles;
}

function isRing({ marker }: Piece): boolean {
  return rings.has(marker?.raw ?? '');
}

/** Pieces on each side among which another ring makes a list of titles: ○ 第１期計画／（平成30年３月１日）／○ 第２期計画. */
const reach = 5;

function isListed(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before !== undefined && isItem(before)) return true;
  return pieces
    .slice(Math.max(0, at - reach), at + reach + 1)
    .some((piece) => piece !== pieces[at] && isRing(piece));
}

/** Whether a piece is an item or its title, under which a ring stands in a list: １ 根拠／○ 見守り要綱. */
function isItem({ marker, text }: Piece): boolean {
  const [reading] = marker?.readings ?? [];
  const counts = reading !== undefined && !opensPart(reading.series);
  return counts && endingOf(text) !== 'stop';
}

function titleEnd(pieces: readonly Piece[], at: number): number | null {
  if (numberOfText.test(pieces[at]?.text ?? '')) return at + 1;
  let text = '';
  for (let end = at + 1; end <= at + mostLines; end += 1) {
    const [piece, next] = [pieces[end - 1], pieces[end]];
    if (piece === undefined || endingOf(piece.text) === 'stop') return null;
    if (end > at + 1 && (piece.marker !== null || piece.gap > 0)) return null;
    text += piece.text;
    if (ofText.test(text) && (ofExcerpt.test(text) || published.test(next?.text ?? ''))) return end;
  }
  return null;
}
