const opening = '（(「『【〔［';
const closing = '）)」』】〕］';

/** Characters after which an opening bracket without its closing one counts as a misprint. */
const longestBracket = 400;

/** Keeps count of open brackets through a running text, so that what stands inside a quotation is not taken for structure. */
export class BracketBalance {
  #depth = 0;
  #since = 0;

  read(text: string): void {
    for (const char of text) {
      if (opening.includes(char)) {
        if (this.#depth === 0) this.#since = 0;
        this.#depth += 1;
      } else if (closing.includes(char)) {
        this.#depth = Math.max(0, this.#depth - 1);
      }
      this.#since += 1;
    }
  }

  isOpen(): boolean {
    return this.#depth > 0 && this.#since < longestBracket;
  }

  reset(): void {
    this.#depth = 0;
    this.#since = 0;
  }
}
