/// <reference types="astro/client" />

/** Folder of this build's search index below the base, with a final `/`; set by `search-integration.ts`. */
declare const __SEARCH_FOLDER__: string;
/** Words of the search interface; set by `search-integration.ts`. */
declare const __SEARCH_WORDS__: import('./site/words/search-words.ts').SearchWords;
