import { finishedPage, pageStyle, type PageStyle } from './finished-page.ts';

/** What a page goes through once Astro has rendered it: its style sheet goes in, and its policy allows what is in it. */
export class PageFinisher {
  readonly #styles: ReadonlyMap<string, PageStyle>;

  /** `sheets` are style sheets by component of a route. */
  constructor(sheets: ReadonlyMap<string, string>) {
    this.#styles = new Map([...sheets].map(([component, sheet]) => [component, pageStyle(sheet)]));
  }

  /** The bytes of an answer as they are written; only pages are changed. */
  async bytesOf(response: Response, component: string): Promise<Buffer> {
    const bytes = Buffer.from(await response.arrayBuffer());
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    return isPage ? finishedPage(bytes, this.#styles.get(component) ?? null) : bytes;
  }
}
