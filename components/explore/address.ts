import { createContext, useContext, useSyncExternalStore } from 'react';
import { canonicalQuery, withQuery } from '@/lib/model/asked.ts';

/**
 * The address is the only state: whoever shows a part of the register reads it here, and whoever changes it writes
 * it here.
 */
const listeners = new Set<() => void>();

/** Tells everybody that the address may have changed. */
export function announceAddress(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return function unsubscribe() {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

let known = { search: '', query: '' };

/** The canonical query of the browser's address, also before React knows of it. */
export function currentQuery(): string {
  const { search } = window.location;
  if (search !== known.search) known = { search, query: canonicalQuery(search) };
  return known.query;
}

/** The query that the server drew the page for: what is shown until the browser has taken over. */
export const ServerQuery = createContext('');

/** The canonical query of the address as it is now. */
export function useQuery(): string {
  const serverQuery = useContext(ServerQuery);
  return useSyncExternalStore(subscribe, currentQuery, () => serverQuery);
}

/** Says something else in the same entry of the history: a filter is no place to go back to. */
export function replaceQuery(query: string, path = window.location.pathname): void {
  window.history.replaceState(null, '', withQuery(path, query));
  announceAddress();
}
