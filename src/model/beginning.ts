/** The beginning of a text, at most `limit` characters, with 「…」 where it goes on. */
export function beginning(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}…`;
}
