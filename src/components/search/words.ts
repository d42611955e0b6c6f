/** Words of the search interface, once for all its scripts. */
export const words = __SEARCH_WORDS__;
