import { recordedTokenizer } from '../../change/tokens.ts';
import { whatIf, type WhatIfData } from '../../change/what-if.ts';
import { fill } from '../../model/fill.ts';
import type { WhatIfWords } from '../../site/what-if.ts';
import { choiceLine } from './choice-line.ts';
import { carryChoice, choiceTabs } from './choice-links.ts';
import { effectItems, endingRows, textParts } from './consolidated-parts.ts';

interface Island {
  data: WhatIfData;
  names: Record<string, string>;
  /** Addresses of the clauses a proposal may reach. */
  links: Record<string, string>;
  words: WhatIfWords;
}

/** Wires one 反映イメージ: ticks, address, text, counts, effects and the links to the same choice elsewhere. */
export function startConsolidated(root: HTMLElement): void {
  const island = JSON.parse(
    root.querySelector('script[type="application/json"]')?.textContent ?? '',
  ) as Island;
  const { data, names, links, words } = island;
  const tokenize = recordedTokenizer(data.tokens);
  const form = root.querySelector('form');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[name=p]')];
  const part = (name: string): Element | null => root.querySelector(`[data-part="${name}"]`);

  const chosen = (): string[] => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const isClean = (): boolean =>
    root.querySelector<HTMLInputElement>('[name=style][value=clean]')?.checked ?? false;

  const render = (): void => {
    const ids = new Set(chosen());
    const { clauses, endings, effects } = whatIf(data, ids);
    part('text')?.replaceChildren(...textParts(clauses, isClean(), tokenize, words));
    part('endings')?.replaceChildren(...endingRows(endings, words));
    const line = root.querySelector('[data-choice]');
    if (line) line.textContent = choiceLine(data.proposals, [...ids], words.formal);
    part('effects')?.replaceChildren(...effectItems(effects, names, links, words));
    carryChoice(root.querySelectorAll<HTMLAnchorElement>('[data-choice-link]'), [...ids].join(','));
    const every = [...document.querySelectorAll<HTMLInputElement>('input[name=p]')];
    const ticked = every.filter(({ checked }) => checked).map(({ value }) => value);
    carryChoice(choiceTabs(), ticked.length < every.length ? ticked.join(',') : null);
  };

  const write = (): void => {
    const ids = chosen();
    const query = new URLSearchParams();
    if (ids.length < boxes.length) query.set('p', ids.join(','));
    if (isClean()) query.set('style', 'clean');
    const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
    history.replaceState(null, '', location.pathname + (text === '' ? '' : `?${text}`));
  };

  const ignored = readAddress(root, boxes);
  if (status && ignored.length > 0)
    status.textContent = fill(words.ignored, { names: ignored.join('、') });
  if (location.search !== '') render();

  form?.addEventListener('input', () => {
    render();
    write();
  });
  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.addEventListener('click', (event) => {
    const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset[
      'action'
    ];
    if (action === 'all' || action === 'none') {
      for (const box of boxes) box.checked = action === 'all';
      render();
      write();
    } else if (action === 'copy-link' && status) {
      navigator.clipboard.writeText(location.href).then(
        () => (status.textContent = status.dataset['copied'] ?? ''),
        () => (status.textContent = status.dataset['notCopied'] ?? ''),
      );
    }
  });
}

/** Ticks what the address names; returns what it names in vain. */
function readAddress(root: HTMLElement, boxes: readonly HTMLInputElement[]): string[] {
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === 'p') {
      const ids = value.split(',').filter((id) => id !== '');
      for (const box of boxes) box.checked = ids.includes(box.value);
      ignored.push(...ids.filter((id) => !boxes.some((box) => box.value === id)));
    } else if (name === 'style' && value === 'clean') {
      const clean = root.querySelector<HTMLInputElement>('[name=style][value=clean]');
      if (clean) clean.checked = true;
    } else ignored.push(`${name}=${value}`);
  }
  return ignored;
}
