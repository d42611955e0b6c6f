/** A record as the oracle reads it from the published knowledge base. */
export interface OracleRecord {
  id: string;
  text: string;
}

const cjkRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fdf],
  [0x3001, 0x303f],
  [0x3041, 0x318f],
  [0x31a0, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
];

/**
 * What a text is searched as, written apart from `src/search/fold.ts`: compatibility forms and case made equal, invisible
 * characters and blanks beside Japanese characters dropped, other blanks made one.
 */
export function oracleFold(text: string): string {
  const visible = [...text].filter((character) => !isInvisible(character)).join('');
  const characters = [...visible.normalize('NFKC').toLocaleLowerCase('en')];
  let folded = '';
  characters.forEach((character, at) => {
    if (character.trim() !== '') {
      folded += character;
      return;
    }
    const before = folded.at(-1) ?? ' ';
    const after = characters.slice(at).find((next) => next.trim() !== '') ?? ' ';
    if (before !== ' ' && after !== ' ' && !isCjk(before) && !isCjk(after)) folded += ' ';
  });
  return folded;
}

function isCjk(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return cjkRanges.some(([first, last]) => code >= first && code <= last);
}

/** Those that occur in published texts: soft hyphen, zero-width characters, byte order mark, variation selectors. */
function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0100 && code <= 0xe01ef)
  );
}

/** What is asked, in parts: all of `all`, none of `none`. */
export interface OracleQuery {
  all: string[];
  none?: string[];
}

/** The query as a visitor types it: phrases with blanks in quotation marks, exclusions with a minus. */
export function typed({ all, none = [] }: OracleQuery): string {
  const quoted = (text: string): string => (/^[-－"＂]|\s/u.test(text) ? `"${text}"` : text);
  return [...all.map(quoted), ...none.map((text) => `-${quoted(text)}`)].join(' ');
}

/** Ids of the records a query must find, sorted: containment of each folded part. */
export function oracle(
  records: readonly OracleRecord[],
  { all, none = [] }: OracleQuery,
): string[] {
  return records
    .filter(({ text }) => {
      const folded = oracleFold(text);
      return (
        all.every((part) => folded.includes(oracleFold(part))) &&
        !none.some((part) => folded.includes(oracleFold(part)))
      );
    })
    .map(({ id }) => id)
    .sort();
}
