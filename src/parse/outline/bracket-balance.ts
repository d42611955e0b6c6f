const opening = '（(「『【〔［';
const brackets = /[（(「『【〔［）)」』】〕］]/gu;

/** Characters after which an opening bracket without its closing one counts as a misprint. */
const longestBracket = 400;

/** Keeps count of open brackets through a running text, so that what stands inside a quotation is not taken for structure. */
export class BracketBalance {
  #depth = 0;
  #since = 0;

  read(text: string): void {
    let counted = 0;
    for (const { index, 0: bracket } of text.matchAll(brackets)) {
      this.#since += index - counted;
      counted = index;
      if (!opening.includes(bracket)) this.#depth = Math.max(0, this.#depth - 1);
      else if (this.#depth++ === 0) this.#since = 0;
    }
    this.#since += text.length - counted;
  }

  isOpen(): boolean {
    return this.#depth > 0 && this.#since < longestBracket;
  }

  reset(): void {
    this.#depth = 0;
    this.#since = 0;
  }
}
