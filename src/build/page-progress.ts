import type { AstroIntegrationLogger } from 'astro';

/** Pages between two lines. */
const step = 1000;

const counted = (pages: number) => pages.toLocaleString('en');

/** Says how far a build is, in place of Astro's line for every page, which would say that it was not created. */
export class PageProgress {
  readonly #pages: number;
  readonly #logger: AstroIntegrationLogger;
  readonly #level: AstroIntegrationLogger['options']['level'];
  #next = step;

  /** Of so many pages and files; until `end` only this is told, and what is wrong. */
  constructor(pages: number, threads: 1 | 2, logger: AstroIntegrationLogger) {
    this.#pages = pages;
    this.#logger = logger;
    this.#level = logger.options.level;
    logger.info(`${counted(pages)} pages and files${threads === 2 ? ', in two threads' : ''}`);
    this.#hush();
  }

  /** Tells of each thousand as it is passed. */
  reach(count: number): void {
    if (count < this.#next) return;
    this.#next = (Math.floor(count / step) + 1) * step;
    this.end();
    this.#logger.info(`${counted(count)} of ${counted(this.#pages)}`);
    this.#hush();
  }

  /** Lets others speak again. */
  end(): void {
    this.#logger.options.level = this.#level;
  }

  /** All loggers of a build have one level; who asked for more than the usual gets all lines. */
  #hush(): void {
    if (this.#level === 'info') this.#logger.options.level = 'warn';
  }
}
