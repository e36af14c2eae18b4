import type { Map as LeafletMap } from 'leaflet';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import { hasMany, MarkerEntries } from '@/lib/drawing/marker-entries.ts';
import { unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import type { MarkSource, MarksWanted, ShowMarks } from './mark-source.ts';
import type { PlaceFeature } from './selection.ts';

const MARGIN = 0.35;

/** Marks made of places that are all at hand: each of them is a button. */
export class PlaceSource implements MarkSource {
  readonly #map: LeafletMap;
  readonly #features: readonly PlaceFeature[];
  readonly #show: ShowMarks;
  #entries: MarkerEntries | null = null;
  #wanted: MarksWanted | null = null;
  #isGone = false;

  constructor(map: LeafletMap, features: readonly PlaceFeature[], show: ShowMarks) {
    this.#map = map;
    this.#features = features;
    this.#show = show;
    if (hasMany(features)) this.#index();
    else this.#entries = new MarkerEntries(features);
  }

  draw(wanted: MarksWanted): void {
    this.#wanted = wanted;
    if (!this.#entries) return;
    const map = this.#map;
    const bounds = map.getBounds().pad(MARGIN);
    const zoom = map.getZoom();
    const entries = this.#entries.for({
      ...wanted,
      zoom,
      isMaxZoom: zoom >= map.getMaxZoom(),
      centreLng: map.getCenter().lng,
      bbox: [
        bounds.getWest(),
        Math.max(-90, bounds.getSouth()),
        bounds.getEast(),
        Math.min(90, bounds.getNorth()),
      ],
      project: (lng, lat) => {
        const { x, y } = map.project([lat, lng], zoom);
        return { x, y };
      },
    });
    const { hold } = wanted;
    const held = entries.find(({ places }) => places.some((place) => placeIdOf(place) === hold));
    this.#show(entries, hold === null ? null : { id: hold, entry: held ?? null }, []);
  }

  countInView(): number {
    const bounds = this.#map.getBounds();
    const { lng: centre } = this.#map.getCenter();
    return this.#features.filter(({ geometry, properties }) => {
      const [lng, lat] = geometry?.coordinates ?? [];
      if (lng === undefined || lat === undefined || properties.caseCount === 0) return false;
      return bounds.contains([lat, unwrapLongitude(lng, centre)]);
    }).length;
  }

  pointAt(): null {
    return null;
  }

  reveal(): void {}

  remove(): void {
    this.#isGone = true;
  }

  /** Only a map of many places needs the code of the index; without it, they are grouped more slowly. */
  async #index(): Promise<void> {
    const index = await import('@/lib/drawing/place-index.ts').then(
      ({ indexPlaces }) => indexPlaces(this.#features),
      () => null,
    );
    if (this.#isGone) return;
    this.#entries = new MarkerEntries(this.#features, index);
    if (this.#wanted) this.draw(this.#wanted);
  }
}
