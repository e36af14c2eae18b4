import useSWR from 'swr';
import { readSearchFile, type SearchIndex } from '@/lib/search/search-index.ts';

const FILE = '/search-index.json';

export async function fetchSearchIndex(url: string): Promise<SearchIndex> {
  const response = await fetch(url, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`"${url}" answered ${response.status}`);
  return readSearchFile(await response.json());
}

/** The index, loaded once for as long as the page is open. It is as new as the page. */
export function useSearchIndex() {
  const { data, error, isValidating, mutate } = useSWR<SearchIndex, Error>(FILE, fetchSearchIndex, {
    revalidateIfStale: false,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    shouldRetryOnError: false,
    compare: Object.is,
    onError: (reason) => console.warn('search', reason),
  });
  return {
    index: data ?? null,
    hasFailed: error !== undefined && !isValidating,
    retry: () => void mutate(),
  };
}
