import { openDialog } from './dialog.ts';
import { answerInHeader } from './header-box.ts';
import { openSearch } from './open-search.ts';

// A file of its own, loaded by the first wish to search: the box of the header answers, and the dialog opens when asked.
const field = document.querySelector<HTMLInputElement>('[data-site-search] input');
if (field !== null) answerInHeader(field);
addEventListener(openSearch, openDialog);
