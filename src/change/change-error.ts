/** Stops an amendment that does not fit its base text; the message names both sides. */
export class ChangeError extends Error {
  readonly amendment: string;
  readonly target: string;

  constructor(amendment: string, target: string, reason: string) {
    super(`${amendment}: ${reason}`);
    this.name = 'ChangeError';
    this.amendment = amendment;
    this.target = target;
  }
}

/** Says how two texts that should be equal differ, naming both and the first character that differs. */
export function differenceOf(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  return `expected “${expected}”, found “${found}” (they part at character ${at + 1})`;
}
