import { findRanges, foldWithPlaces } from '../../search/matches.ts';
import { parseQuery } from '../../search/query.ts';
import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import css from './marks.css?inline';
import { markParameter } from './result.ts';
import { addStyle } from './style.ts';
import { words } from './words.ts';

/** Elements whose words are not the text of the page, or repeat it. */
const apart =
  'script, style, nav, .visually-hidden, [hidden], [popover], [data-pagefind-ignore], [data-repeats]';

/** Elements that end a stretch of text: a hit does not run from one into the next. */
const blocks = new Set(['block', 'list-item', 'table-cell', 'flex', 'grid', 'table-row']);

/** A stretch of text in the order of the page: one text node after the other. */
interface Stretch {
  nodes: Text[];
  text: string;
}

/** Gathers the stretches of text under an element. */
function stretches(root: Element): Stretch[] {
  const found: Stretch[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(apart) === null
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  let lastBlock: Element | null = null;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const block = blockOf(node, root);
    if (block !== lastBlock) found.push({ nodes: [], text: '' });
    lastBlock = block;
    const stretch = found.at(-1);
    stretch?.nodes.push(node);
    if (stretch !== undefined) stretch.text += node.data;
  }
  return found;
}

function blockOf(node: Text, root: Element): Element {
  let at = node.parentElement ?? root;
  while (at !== root && !blocks.has(getComputedStyle(at).display)) at = at.parentElement ?? root;
  return at;
}

/** Marks a part of a stretch; it may run over several elements. The first mark of a hit stands for it. */
function markPart({ nodes }: Stretch, start: number, end: number): HTMLElement | null {
  let first: HTMLElement | null = null;
  let at = 0;
  for (const node of [...nodes]) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, node.length);
    at += node.length;
    if (from >= to) continue;
    const part = node.splitText(from);
    nodes.splice(nodes.indexOf(node) + 1, 0, part);
    if (part.length > to - from)
      nodes.splice(nodes.indexOf(part) + 1, 0, part.splitText(to - from));
    const mark = element('mark', { class: 'search-mark' });
    part.replaceWith(mark);
    mark.append(part);
    first ??= mark;
  }
  return first;
}

/** Marks every hit of a query in the text of the page, in reading order. */
function markHits(query: string): HTMLElement[] {
  const main = document.querySelector('main');
  const needles = parseQuery(query)
    .filter((term) => !term.excluded)
    .map((term) => term.text);
  if (main === null || needles.length === 0) return [];
  return stretches(main).flatMap((stretch) =>
    findRanges(foldWithPlaces(stretch.text), needles).flatMap(
      ({ start, end }) => markPart(stretch, start, end) ?? [],
    ),
  );
}

/** The bar by which the hits are stepped through. */
function showBar(query: string, marks: readonly HTMLElement[]): void {
  let at = -1;
  const count = element('span', { role: 'status' });
  const go = (step: number): void => {
    marks[at]?.classList.remove('current');
    at = (at + step + marks.length) % marks.length;
    const mark = marks[at];
    mark?.classList.add('current');
    mark?.scrollIntoView({ block: 'center' });
    count.textContent = fill(words.marks.count, { query, at: at + 1, total: marks.length });
  };
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: 'button quiet' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const bar = element(
    'div',
    { class: 'search-marks', role: 'region', 'aria-label': words.marks.label },
    count,
    ...(marks.length > 1
      ? [
          button(words.marks.previous, () => {
            go(-1);
          }),
          button(words.marks.next, () => {
            go(1);
          }),
        ]
      : []),
    button(words.marks.clear, () => {
      clear(marks);
      bar.remove();
    }),
  );
  document.querySelector('main')?.before(bar);
  if (marks.length === 0) count.textContent = fill(words.marks.none, { query });
  else go(1 + placeOfTarget(marks));
}

/** A result may point into its page: the first mark at or after that place comes first. */
function placeOfTarget(marks: readonly HTMLElement[]): number {
  const target = document.querySelector(':target');
  if (target === null) return 0;
  const at = marks.findIndex(
    (mark) => (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return Math.max(at, 0);
}

/** Takes the marks away, also from the address, so that a copied link shows the page plain. */
function clear(marks: readonly HTMLElement[]): void {
  for (const mark of document.querySelectorAll('mark.search-mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
  const address = new URL(location.href);
  address.searchParams.delete(markParameter);
  history.replaceState(history.state, '', address);
  if (marks.length > 0) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
}

addStyle(css);
const query = new URLSearchParams(location.search).get(markParameter) ?? '';
showBar(query, markHits(query));
