import type { Point } from 'geojson';
import { featureStore, type Times } from '@/lib/catalog/feature-store.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import type { ItemFeature } from '@/lib/model/feature.ts';
import type { ApiSource, FeatureSource } from '@/lib/ogc/source.ts';

export type TestFeature = ItemFeature<Point | null>;

/** A feature for tests, whose properties are what the test is about. */
export function itemAt(
  id: string,
  coordinates: readonly [number, number] | null,
  properties: object = { name: id },
): TestFeature {
  return {
    type: 'Feature',
    id,
    geometry: coordinates && { type: 'Point', coordinates: [...coordinates] },
    properties,
  };
}

/** The times of features that are written out. */
export function timesOf(days: ReadonlyMap<string, readonly DayRange[]>): Times {
  const all = [...days.values()].flat();
  return {
    during:
      ([from, to]) =>
      (id) =>
        days.get(id)?.some(([start, end]) => start <= to && from <= end) ?? true,
    extent: () =>
      all.length === 0
        ? null
        : [
            all.map(([start]) => start).sort()[0] ?? '',
            all
              .map(([, end]) => end)
              .sort()
              .at(-1) ?? '',
          ],
  };
}

/** A source all of whose collections hold the same features. */
export function sourceOf(
  features: readonly TestFeature[],
  times: ReadonlyMap<string, readonly DayRange[]> = new Map(),
  version = 'aaaaaaaaaaaa',
): ApiSource {
  const store: FeatureSource = featureStore(
    () => features,
    timesOf(times),
    () => [],
  );
  return { version, collection: () => store };
}

export const base = 'http://127.0.0.1:3000/api';

/** The body of an answer, read as JSON. */
export const bodyOf = async (response: Response | Promise<Response>) => (await response).json();

/** The addresses of an answer's links, by rel. */
export function linksOf(body: { links: readonly { rel: string; href: string }[] }): Record<string, string> {
  return Object.fromEntries(body.links.map(({ rel, href }) => [rel, href]));
}

/** Reads all pages from an address on, by their next links. */
export async function readAll(address: string, ask: (address: string) => Promise<Response>) {
  const pages: { numberMatched: number; numberReturned: number; ids: string[]; address: string }[] = [];
  let next: string | undefined = address;
  while (next) {
    const body = await bodyOf(ask(next));
    const ids = body.features.map(({ id }: { id: string }) => id);
    pages.push({
      numberMatched: body.numberMatched,
      numberReturned: body.numberReturned,
      ids,
      address: next,
    });
    next = linksOf(body).next;
  }
  return pages;
}
