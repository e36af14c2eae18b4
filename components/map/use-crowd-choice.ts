import { usePathname } from 'next/navigation';
import useSWR from 'swr';
import { mayRetry, ResponseError } from '@/components/ui/response-error.ts';
import type { CrowdChoice } from '@/lib/drawing/crowd.ts';

const NONE: CrowdChoice = { ids: [] };

/** Where the API says which places an address selects; null where the address says it itself. */
export function placesUrlOf(noun: string, id: string): string | null {
  const name = encodeURIComponent(id);
  if (noun === 'cases') return `/api/collections/cases/items/${name}`;
  return noun === 'articles' ? `/api/collections/places/items?source=${name}` : null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** The ids in an answer: the places of one case, or places themselves. */
export function placeIdsIn(body: unknown): readonly string[] {
  const ids = [
    ...listOf(propertyOf(propertyOf(body, 'properties'), 'places')),
    ...listOf(propertyOf(body, 'features')).map((feature) => propertyOf(feature, 'id')),
  ];
  return ids.filter((id) => typeof id === 'string');
}

async function fetchPlaceIds(url: string): Promise<readonly string[]> {
  const response = await fetch(url, { headers: { accept: 'application/geo+json' } });
  if (!response.ok) throw new ResponseError(url, response.status);
  return placeIdsIn(await response.json());
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a malformed escape names nothing
  }
}

/** What the address selects of a crowd: the path is the selection. What is asked for is nothing until it is there. */
export function useCrowdChoice(isCrowded: boolean): CrowdChoice {
  const [noun = '', encoded = ''] = usePathname().split('/').filter(Boolean);
  const id = decode(encoded);
  const { data } = useSWR<readonly string[], Error>(
    isCrowded && id !== '' ? placesUrlOf(noun, id) : null,
    fetchPlaceIds,
    { revalidateOnFocus: false, errorRetryCount: 5, shouldRetryOnError: mayRetry },
  );
  if (id === '') return NONE;
  if (noun === 'places') return { ids: [id] };
  if (noun === 'countries') return { country: id.toUpperCase() };
  return data ? { ids: data } : NONE;
}
