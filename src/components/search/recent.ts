const key = 'shishin:recent-searches';
const most = 8;

/** The last searches on this device, latest first; empty where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that found something. Nothing leaves the browser. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text !== '') keep([text, ...recentSearches().filter((one) => one !== text)].slice(0, most));
}

/** Forgets all searches. */
export function forgetSearches(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing (private window, full storage) searches all the same.
  }
}
