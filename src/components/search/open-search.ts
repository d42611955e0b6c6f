/** Name of the event by which a page asks for the search dialog. */
export const openSearch = 'shishin:open-search';
