import { type MapName, type NameFile, toNames } from '@/lib/drawing/map-names.ts';

export async function loadNames(which: 'first' | 'more', signal: AbortSignal): Promise<MapName[]> {
  const url =
    which === 'first'
      ? new URL('../../data/basemap/labels.json', import.meta.url)
      : new URL('../../data/basemap/cities.json', import.meta.url);
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`base map names answered ${response.status}`);
  const file: NameFile = await response.json();
  return toNames(file);
}
