import type { MultiPolygon, Point } from 'geojson';
import { smallestArc } from '@/lib/geo/antimeridian.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { geometryMeets } from '@/lib/geo/polygon.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import type { ItemFeature } from '@/lib/model/feature.ts';
import { type Filter, printFilter } from '@/lib/model/filter.ts';
import { keepNewest } from '@/lib/model/keep-newest.ts';
import { once } from '@/lib/model/once.ts';
import type { View } from '@/lib/model/view.ts';

type StoredFeature = ItemFeature<Point | MultiPolygon | null>;

/** The features of one collection, to be asked for by view or by id. */
export interface FeatureStore<F extends StoredFeature> {
  /** Those in a view, by ascending id. */
  features(view: View): readonly F[];
  feature(id: string): F | null;
  readonly bbox: Bbox | null;
  readonly days: DayRange | null;
}

/** When things happened. */
export interface Times {
  /** A test of features by their ids: true where something happened in these days, and where nothing has a time. */
  during(days: DayRange): (id: string) => boolean;
  /** From the first to the last of all days; null without any. */
  extent(): DayRange | null;
}

/** Of features that have no time. */
export const timeless: Times = { during: () => () => true, extent: () => null };

// Pages of one view are read one after the other; a few views at once are enough.
const viewsKept = 16;

const isOrHas = (value: unknown, wanted: string) => {
  return Array.isArray(value) ? value.includes(wanted) : value !== null && String(value) === wanted;
};

/** Those whose own properties have the values asked for. */
function withValues<F extends StoredFeature>(features: readonly F[], equal: NonNullable<View['equal']>): F[] {
  const asked = Object.entries(equal);
  return features.filter(({ properties }) =>
    asked.every(([name, wanted]) => isOrHas(Reflect.get(properties, name), wanted)),
  );
}

/** A feature without a geometry belongs to every box, one without a time to every time (OGC API - Features). */
function inView<F extends StoredFeature>(
  features: readonly F[],
  times: Times,
  { bbox, days }: View,
): readonly F[] {
  if (!bbox && !days) return features;
  const isThen = days ? times.during(days) : () => true;
  return features.filter(
    ({ id, geometry }) => isThen(id) && (!bbox || geometry === null || geometryMeets(bbox, geometry)),
  );
}

function bboxOf(features: readonly StoredFeature[]): Bbox | null {
  const lngs: number[] = [];
  let [south, north] = [90, -90];
  // What happened at one place has its geometry in common.
  for (const geometry of new Set(features.map((feature) => feature.geometry))) {
    if (geometry === null) continue;
    const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat(2);
    for (const [lng = 0, lat = 0] of positions) {
      lngs.push(lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const arc = smallestArc(lngs);
  if (arc === null) return null;
  const [west, east] = lngs.reduce(
    ([least, most], lng) => [Math.min(least, lng), Math.max(most, lng)],
    [180, -180],
  );
  // Clients turn a box with west greater than east into the wrong one: what crosses goes all round.
  return arc[1] > 180 ? [-180, south, 180, north] : [west ?? -180, south, east ?? 180, north];
}

const byIds = (a: StoredFeature, b: StoredFeature) => (a.id < b.id ? -1 : 1);

const keyOf = ({ bbox, days, equal, words, filter }: View) =>
  JSON.stringify([
    bbox,
    days,
    words,
    filter && printFilter(filter),
    Object.entries(equal ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

/** How a store knows of many features what it is asked, without a look at each of them or at their files. */
interface Shortcuts {
  /** The ids of those whose text has all words of a text. */
  readonly idsOfWords?: (text: string) => Iterable<string>;
  /** The ids of those that have the values asked for; without it, each feature is looked at. */
  readonly idsWith?: (equal: NonNullable<View['equal']>) => Iterable<string>;
}

/**
 * Keeps features by id. What is costly to know is found out once, when it is first asked for. `idsOf` says which of
 * them a filter means.
 */
export function featureStore<F extends StoredFeature>(
  make: () => readonly F[],
  times: Times,
  idsOf: (filter: Filter) => Iterable<string>,
  { idsWith, idsOfWords = () => [] }: Shortcuts = {},
): FeatureStore<F> {
  const all = once(() => [...make()].sort(byIds));
  const byId = once(() => new Map(all().map((feature) => [feature.id, feature])));
  const bbox = once(() => bboxOf(all()));
  const days = once(times.extent);
  const everything = keyOf({});
  /** Those that a view may mean, by what need not be asked of each. */
  function candidates({ filter, equal, words }: View): readonly F[] {
    const ids = [
      filter ? idsOf(filter) : null,
      equal && idsWith ? idsWith(equal) : null,
      words === undefined ? null : idsOfWords(words),
    ].flatMap((some) => (some === null ? [] : [new Set(some)]));
    const [first, ...others] = ids.sort((a, b) => a.size - b.size);
    if (!first) return all();
    const meant = [...first].filter((id) => others.every((other) => other.has(id)));
    return meant.flatMap((id) => byId().get(id) ?? []).sort(byIds);
  }
  function find(view: View): readonly F[] {
    const some = candidates(view);
    return inView(view.equal && !idsWith ? withValues(some, view.equal) : some, times, view);
  }
  const newest = keepNewest(keyOf, find, viewsKept);
  return {
    features: (view) => (keyOf(view) === everything ? all() : newest(view)),
    feature: (id) => byId().get(id) ?? null,
    get bbox() {
      return bbox();
    },
    get days() {
      return days();
    },
  };
}
