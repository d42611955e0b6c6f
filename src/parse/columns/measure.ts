import { displayWidth } from '../lines/characters.ts';

/** Counts the columns a text takes on a page. */
export type Measure = (text: string) => number;

/** `pdftotext -layout` sets columns so that as many characters, of whatever width, stand before them in every line. */
function countCharacters(text: string): number {
  return text.length;
}

/** The ways columns are set below each other: by the width of characters, and by their number. */
export const measures: readonly Measure[] = [displayWidth, countCharacters];
