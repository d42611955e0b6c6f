/**
 * A text as the inline pass reads it: blanks left out, digits, letters and brackets in half width, so that `第 23 条`,
 * `第２３条` and `第23条` are one. `at[i]` is the offset in the text of character `i`; one more entry ends it.
 */
export interface View {
  text: string;
  at: Int32Array;
}

/** Characters read as another: brackets, dashes and wave dashes of other widths. */
const twins: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '［': '[',
  '］': ']',
  '｢': '「',
  '｣': '」',
  '､': '、',
  '，': '、',
  '｡': '。',
  '･': '・',
  '－': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〜': '～',
  '~': '～',
};

const blank = /\s/u;

function foldChar(char: string): string {
  const twin = twins[char];
  if (twin !== undefined) return twin;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5d ? String.fromCharCode(code - 0xfee0) : char;
}

/** How each code unit is read, empty for blanks: every character of every clause passes here. */
const readings = Array.from({ length: 0x10000 }, (_, code) => {
  const char = String.fromCharCode(code);
  return blank.test(char) ? '' : foldChar(char);
});

/** Whether each code unit is read as another one or as none. */
const isRead = Uint8Array.from(readings, (reading, code) =>
  Number(reading !== String.fromCharCode(code)),
);

/** The view of a text: stretches that stay as they are, and what is read for the characters between them. */
export function viewOf(text: string): View {
  const at = new Int32Array(text.length + 1);
  let folded = '';
  let length = 0;
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    at[length] = index;
    if (isRead[code] === 0) {
      length += 1;
      continue;
    }
    const reading = readings[code] ?? '';
    folded += text.slice(from, index) + reading;
    length += reading.length;
    from = index + 1;
  }
  at[length] = text.length;
  return { text: folded + text.slice(from), at: at.subarray(0, length + 1) };
}

/** Offsets in the text of the stretch `[start, end)` of a view, without blanks at its ends. */
export function placeOf(view: View, start: number, end: number): { start: number; end: number } {
  return {
    start: view.at[start] ?? 0,
    end: end > start ? (view.at[end - 1] ?? 0) + 1 : (view.at[end] ?? 0),
  };
}

/** Offsets of a view before which its text prints a blank. */
export function blanksOf({ at }: View): ReadonlySet<number> {
  const blanks = new Set<number>();
  for (let index = 1; index + 1 < at.length; index += 1) {
    if ((at[index] ?? 0) > (at[index - 1] ?? 0) + 1) blanks.add(index);
  }
  return blanks;
}

/** Key under which words are compared: half width, no blanks. */
export function fold(text: string): string {
  return viewOf(text).text;
}
