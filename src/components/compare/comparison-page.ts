import { startComparison } from './comparison-view.ts';

// A file of its own, loaded when the comparison of the page is first filtered, copied or saved.
const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
const table = document.querySelector<HTMLTableElement>('[data-comparison]');
if (form && table) startComparison(form, table);
