/** Words without white space and width, as titles and names are compared. */
export function fold(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s/gu, '');
}
