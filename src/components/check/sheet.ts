/** The script of a self-check page: opens the store, shows the assessment, saves what is entered. */
import { type Answer, isTouched } from '../../check/answer.ts';
import { carryOver } from '../../check/carry-over.ts';
import type { CheckItem } from '../../check/check-item.ts';
import { answeredItem, itemFilters } from '../../check/item-filter.ts';
import { summarize } from '../../check/summary.ts';
import { keepOffline } from '../search/offline.ts';
import { EntryView } from './entry-view.ts';
import { FilesView } from './files-view.ts';
import { readPageData } from './page-data.ts';
import { fill } from '../../model/fill.ts';
import { element } from '../element.ts';
import { find } from '../find.ts';
import { save } from '../save.ts';
import { RemovedView } from './removed-view.ts';
import { buildReport } from './report.ts';
import { CheckSession, type SaveState } from './session.ts';
import { optionsOf, SettingsView } from './settings-view.ts';
import { CheckStore } from './store.ts';

const data = readPageData();
const { words } = data;
const state = find('[data-state]');
const filter = find<HTMLSelectElement>('[data-filter]');
const department = find<HTMLSelectElement>('[data-department]');
let before = new Map<string, Answer>();
/** Id of the assessment on the page. */
let shown = '';

const store = await openStore();
const session = new CheckSession(data.work.id, data.items, store, data.storage, {
  changed: (item) => (item === null ? void showAll() : showOne(item)),
  saving: showState,
  conflict: (id, conflicts) => {
    const item = session.items.find((one) => one.id === id);
    if (item !== undefined) viewOf(id)?.showConflict(item, conflicts);
  },
});
const views = [...document.querySelectorAll<HTMLElement>('[data-item]')].map(
  (article) => new EntryView(article, session, words),
);
const settings = new SettingsView(session, words.assessment);
const files = new FilesView(session, data);
const removed = new RemovedView(words);

filter.addEventListener('change', showFilter);
department.addEventListener('change', showFilter);
find('[data-undo]').addEventListener('click', () => {
  session.undo();
  state.textContent = words.state.undone;
});
find('[data-print]').addEventListener('click', () => print());
addEventListener('beforeprint', () => find('[data-report]').replaceChildren(...report()));
addEventListener('visibilitychange', () => void session.flush());
addEventListener('beforeunload', (event) => {
  if (session.hasUnsaved) event.preventDefault();
});

await session.open(null);
takeChoice();
await showBroken();
document.documentElement.dataset['check'] = 'ready';
keepOffline();

async function openStore(): Promise<CheckStore | null> {
  try {
    return await CheckStore.open(data.storage);
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError';
    state.textContent = newer ? words.state.newer : words.state.unavailable;
    return null;
  }
}

/**
 * Takes over the proposals of an address, such as the link from 反映イメージ; those that change no item are left out. A
 * check somebody has begun is changed only when they say so.
 */
function takeChoice(): void {
  const asked = new URLSearchParams(location.search).get('p');
  if (asked === null) return;
  history.replaceState(null, '', location.pathname);
  const ids = asked.split(',');
  const wanted = offered().flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const { proposals } = session.assessment;
  if (wanted.length === proposals.length && wanted.every((id) => proposals.includes(id))) return;
  const isBegun = [...session.answers.values()].some(isTouched);
  if (isBegun && !confirm(fill(words.assessment.choiceConfirm, { names: namesOf(wanted) }))) return;
  session.configure({ proposals: wanted });
}

/** The proposals the page offers, by name. */
function offered(): { id: string; name: string }[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-proposal]')].map((box) => ({
    id: box.value,
    name: box.parentElement?.textContent?.trim() ?? '',
  }));
}

function namesOf(ids: readonly string[]): string {
  const names = offered().flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
  return names.join('、') || words.assessment.choiceNone;
}

/** Says above the items which proposals they are read with. */
function showApplied(): void {
  const { proposals } = session.assessment;
  const line = find('[data-applied]');
  line.hidden = proposals.length === 0;
  line.textContent = appliedWords();
}

function appliedWords(): string {
  return fill(words.assessment.applied, { names: namesOf(session.assessment.proposals) });
}

function report(): HTMLElement[] {
  const { proposals } = session.assessment;
  return buildReport(session, words, proposals.length === 0 ? null : appliedWords());
}

function viewOf(id: string): EntryView | undefined {
  return views.find((view) => view.id === id);
}

async function showAll(): Promise<void> {
  // What was read in, or is about to be, belongs to the assessment that was open.
  if (shown !== session.assessment.id) files.close();
  shown = session.assessment.id;
  before = await session.before();
  const items = new Map(session.items.map((item) => [item.id, item]));
  for (const view of views) view.show(items.get(view.id) ?? null, before.get(view.id));
  settings.show();
  showApplied();
  showDepartments();
  showRemoved();
  showCounts();
  showFilter();
}

function showOne(id: string): void {
  const item = session.items.find((one) => one.id === id);
  if (item !== undefined) viewOf(id)?.show(item, before.get(id));
  showCounts();
}

function showState(kind: SaveState): void {
  state.textContent = words.state[kind];
  state.dataset['state'] = kind;
}

function showCounts(): void {
  const summary = summarize(session.items, session.answers, session.assessment);
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]')) {
    place.textContent = String(summary[place.dataset['count'] as keyof typeof summary]);
  }
  find<HTMLButtonElement>('[data-undo]').disabled = !session.canUndo;
  find('[data-report]').replaceChildren();
}

function showDepartments(): void {
  const names = new Set([...session.answers.values()].map((answer) => answer.department));
  names.delete('');
  const sorted = [...names].sort();
  const chosen = department.value;
  department.replaceChildren(
    new Option(words.filter.allDepartments, ''),
    ...sorted.map((name) => new Option(name, name)),
  );
  department.value = names.has(chosen) ? chosen : '';
  find('#departments').replaceChildren(...optionsOf(sorted));
}

function showRemoved(): void {
  const held = carryOver(session.items, [...session.answers.values()]);
  removed.show(held.flatMap(({ state: kind, answer }) => (kind === 'removed' ? [answer] : [])));
}

function passes(item: CheckItem): boolean {
  const row = answeredItem(item, session.answer(item), session.assessment);
  const matches = itemFilters[filter.value]?.(row) ?? true;
  return matches && (department.value === '' || row.answer.department === department.value);
}

function showFilter(): void {
  const passing = new Set(session.items.filter(passes).map(({ id }) => id));
  for (const { article, id } of views) article.hidden = !passing.has(id);
  for (const group of document.querySelectorAll<HTMLElement>('.group')) {
    group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
  }
  find('[data-shown]').textContent = fill(words.filter.shown, { count: passing.size });
}

async function showBroken(): Promise<void> {
  const broken = (await store?.broken()) ?? [];
  if (broken.length === 0) return;
  const button = element('button', {}, words.state.brokenSave);
  button.type = 'button';
  button.className = 'button quiet';
  button.addEventListener('click', () =>
    save('sankou-jikotenken-broken.json', 'application/json', JSON.stringify(broken, null, 2)),
  );
  const text = fill(words.state.broken, { count: broken.length });
  state.after(element('p', {}, text, button));
}
