/** Folder of this build's index, as an address. */
export const indexFolder = new URL(
  import.meta.env.BASE_URL.replace(/\/?$/, '/') + __SEARCH_FOLDER__,
  self.location.origin,
).href;
