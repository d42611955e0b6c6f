import { z } from 'zod';

/** Words a person writes for readers: more than blanks, and nothing that a page or a file cannot hold. */
export const words = z.string().refine(canBeShown, 'expected words, without control characters');

function canBeShown(text: string): boolean {
  return /\S/u.test(text) && !/[^\P{Cc}\t\n]|\p{Cs}/u.test(text);
}
