import type { FirstHits, SearchAnswer, SearchRequest } from '../../search/engine.ts';
import { firstLimit, readRequest, writeRequest } from '../../search/request-url.ts';
import { fill } from '../../model/fill.ts';
import { emptyNote, repeated, summary, variantsNote } from './answer-notes.ts';
import { SearchClient } from './client.ts';
import { element, type Content } from '../element.ts';
import { find } from '../find.ts';
import { FacetPanel } from './facet-panel.ts';
import type { Trouble } from './messages.ts';
import { keepOffline } from './offline.ts';
import { rememberSearch } from './recent.ts';
import { RecentOptions } from './recent-options.ts';
import { directLinks, resultGroups } from './result.ts';
import { words } from './words.ts';

const pause = 120;
const { title } = document;

const form = find<HTMLFormElement>('[data-search-form]');
const field = find<HTMLInputElement>('[data-search-field]');
const variants = find<HTMLInputElement>('[data-search-variants]');
const results = find('[data-search-results]');
const status = find('[data-search-status]');
const narrowing = find('[data-search-narrowing]');
const facets = new FacetPanel(find('[data-search-facets]'), (selection) => {
  go({ ...request, selection, limit: firstLimit });
});

let request: SearchRequest = readRequest(new URLSearchParams(location.search));
let lastAnswer: SearchAnswer | null = null;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Recent searches are the options of the field; once something is asked, arrow keys lead to the results. */
const recent = new RecentOptions(field, find('[data-search-recent]'), {
  onText(query) {
    clearTimeout(typing);
    typing = setTimeout(() => {
      go({ ...request, query, selection: {}, limit: firstLimit }, 'replace');
    }, pause);
  },
  onEnter(event, option) {
    if (option === null) return;
    event.preventDefault();
    option.click();
  },
  onArrow,
});

const client = new SearchClient({
  onFirst: showFirst,
  onAnswer: showAnswer,
  onFacets(counts) {
    narrowing.hidden = !facets.show(counts, request.selection, lastAnswer?.works ?? {});
  },
  onTrouble: showTrouble,
  onSlow() {
    say(words.state.searching);
  },
});

function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function setState(state: 'searching' | 'done' | 'failed', total: number | null): void {
  results.dataset['state'] = state;
  if (total === null) delete results.dataset['total'];
  else results.dataset['total'] = String(total);
}

/** Asks, and keeps the request in the address: a new entry for a new search, none while typing. */
function go(next: SearchRequest, history: 'push' | 'replace' | 'keep' = 'push'): void {
  clearTimeout(typing);
  request = next;
  const parameters = writeRequest(next).toString();
  const address = parameters === '' ? location.pathname : `?${parameters}`;
  if (history === 'push' && address !== location.search)
    window.history.pushState(null, '', address);
  if (history === 'replace') window.history.replaceState(null, '', address);
  variants.checked = !next.exact;
  setState('searching', null);
  client.ask(next);
}

/** How a long answer begins; what follows it is still to come. */
function showFirst({ hits, works }: FirstHits, asked: SearchRequest): void {
  show(resultGroups(hits, asked.query, works));
  recent.hide();
  say(fill(words.state.first, { count: hits.length }));
}

/** Shows results; a link that has the focus keeps it where it is shown again. */
function show(content: readonly Content[]): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-record-id]') ?? null;
  const id = focused !== null && results.contains(focused) ? focused.dataset['recordId'] : null;
  results.replaceChildren(...content.filter((part) => part !== null));
  if (typeof id !== 'string') return;
  focusResult(id);
}

function focusResult(id: string): void {
  results.querySelector<HTMLElement>(`[data-record-id="${CSS.escape(id)}"] a`)?.focus();
}

function showAnswer(answer: SearchAnswer, asked: SearchRequest): void {
  lastAnswer = answer;
  const { total, hits, works } = answer;
  const isAsking = asked.query.trim() !== '';
  const groups = resultGroups(hits, asked.query, works);
  show([
    ...directLinks(answer),
    variantsNote(answer),
    ...groups,
    moreButton(answer),
    isAsking && total === 0 && answer.numbered.length === 0 ? emptyNote(answer, asked) : null,
  ]);
  if (isAsking) recent.hide();
  else recent.show();
  narrowing.hidden ||= !isAsking;
  document.title = isAsking ? `${repeated(asked)}｜${title}` : title;
  say(isAsking ? summary(answer, asked) : '');
  setState('done', total);
}

function moreButton({ total, hits }: SearchAnswer): Content {
  const rest = total - hits.length;
  if (rest <= 0) return null;
  const label = fill(words.state.more, { rest });
  const button = element('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', () => {
    const shown = hits.length;
    focusAfter = shown;
    go({ ...request, limit: shown + 3 * firstLimit }, 'replace');
  });
  return element('p', {}, button);
}

function showTrouble(trouble: Trouble): void {
  const text = words.state[trouble];
  const label = trouble === 'updated' ? words.state.reload : words.state.retry;
  const button = element('button', { type: 'button', class: 'button primary' }, label);
  button.addEventListener('click', () => {
    if (trouble === 'updated') location.reload();
    else go(request, 'keep');
  });
  results.replaceChildren(
    element('div', { class: 'passage' }, element('p', {}, text), element('p', {}, button)),
  );
  narrowing.hidden = true;
  say(text);
  setState('failed', null);
}

/** After 「さらに表示」 the first new result takes the focus the button had. */
let focusAfter: number | null = null;
new MutationObserver(() => {
  if (focusAfter === null || results.dataset['state'] !== 'done') return;
  focusResult(lastAnswer?.hits[focusAfter]?.record.id ?? '');
  focusAfter = null;
}).observe(results, { attributes: true, attributeFilter: ['data-state'] });

function links(): HTMLAnchorElement[] {
  return [...results.querySelectorAll<HTMLAnchorElement>('a')];
}

/** Arrow keys go from the field to the results, along them, and back. */
function move(step: number): void {
  const stops: HTMLElement[] = [field, ...links()];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

function onArrow(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move(step);
}

results.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') field.focus();
  else onArrow(event);
});
results.addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-record-id] a') !== null)
    rememberSearch(request.query);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  rememberSearch(field.value);
  go({ ...request, query: field.value, limit: firstLimit });
});
variants.addEventListener('change', () => {
  go({ ...request, exact: !variants.checked, limit: firstLimit });
});
window.addEventListener('popstate', () => {
  const next = readRequest(new URLSearchParams(location.search));
  field.value = next.query;
  go(next, 'keep');
});

// Beside the results there is room for the values; above them they would push the results away.
narrowing.querySelector('details')?.toggleAttribute('open', matchMedia('(width >= 56rem)').matches);
field.value = request.query;
go(request, 'keep');
keepOffline();
