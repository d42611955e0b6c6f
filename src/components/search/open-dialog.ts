import { openDialog } from './dialog.ts';
import { openSearch } from './open-search.ts';

// A file of its own, loaded by the first request to search: opens the dialog at each of them.
addEventListener(openSearch, openDialog);
