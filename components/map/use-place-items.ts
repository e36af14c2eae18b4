import { useState } from 'react';
import useSWR from 'swr';
import { mayRetry, ResponseError } from '@/components/ui/response-error.ts';
import type { PlaceCollection } from '@/lib/model/feature.ts';

const PLACES = '/api/collections/places/items?limit=10000';

function isPlaceCollection(body: unknown): body is PlaceCollection {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    body.type === 'FeatureCollection' &&
    'features' in body &&
    Array.isArray(body.features)
  );
}

export async function fetchPlaces(url: string): Promise<PlaceCollection> {
  const response = await fetch(url, { headers: { accept: 'application/geo+json' } });
  if (!response.ok) throw new ResponseError(url, response.status);
  const body: unknown = await response.json();
  if (!isPlaceCollection(body)) throw new Error(`"${url}" is no FeatureCollection`);
  return body;
}

/**
 * The places on the map, asked for if they are wanted. `failedAt` is when the last request failed, null while all is
 * well.
 */
export function usePlaceItems(fallback: PlaceCollection | null, isWanted = true) {
  const [lastFailure, setLastFailure] = useState<Date | null>(null);
  const { data, error, mutate } = useSWR<PlaceCollection, Error>(isWanted ? PLACES : null, fetchPlaces, {
    ...(fallback ? { fallbackData: fallback } : {}),
    keepPreviousData: true,
    // What the page carries is as new as the page; it is asked for anew when the reader comes back to it.
    revalidateIfStale: fallback === null,
    focusThrottleInterval: 60_000,
    errorRetryCount: 5,
    shouldRetryOnError: mayRetry,
    onError: () => setLastFailure(new Date()),
  });
  return {
    places: data ?? null,
    failedAt: error ? lastFailure : null,
    retry: () => void mutate(),
  };
}
