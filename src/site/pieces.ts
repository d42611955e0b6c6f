/** A half-open stretch of a text that means something. */
export interface Stretch {
  start: number;
  end: number;
}

/** A piece of a text: the words, and the stretch they belong to, `null` for plain words. */
export interface Piece<Kind extends Stretch> {
  text: string;
  stretch: Kind | null;
}

/**
 * Cuts a text into pieces at its stretches. Joined, the pieces are the text again. Where stretches overlap the
 * one that begins first stays whole, the longer one of two that begin together; empty ones are left out.
 */
export function cutPieces<Kind extends Stretch>(text: string, stretches: Kind[]): Piece<Kind>[] {
  const ordered = stretches
    .filter((stretch) => stretch.end > stretch.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece<Kind>[] = [];
  let done = 0;
  for (const stretch of ordered) {
    if (stretch.start < done) continue;
    if (stretch.start > done) pieces.push({ text: text.slice(done, stretch.start), stretch: null });
    pieces.push({ text: text.slice(stretch.start, stretch.end), stretch });
    done = stretch.end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), stretch: null });
  return pieces;
}

/** The beginning of a text, at most `limit` characters, with 「…」 where it goes on. */
export function beginning(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}…`;
}
