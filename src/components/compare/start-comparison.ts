import { startComparison } from './comparison-view.ts';

const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
const table = document.querySelector<HTMLTableElement>('[data-comparison]');
if (form && table) startComparison(form, table);
