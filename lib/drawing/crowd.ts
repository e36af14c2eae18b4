import { type CasesByPlace, casesByPlace, casesOfMarks, countAt } from '@/lib/columns/cases-by-place.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import { caseStages, noStage, type PlaceColumns } from '@/lib/columns/place-columns.ts';
import { smallestArc, unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import { groupSpots, type Spot, type SpotGroup, spreadSpots } from './crowd-groups.ts';
import type { DrawnPlace } from './drawn-place.ts';
import { toUnit, worldSize } from './map-view.ts';
import type { Box, PixelPoint } from './placement.ts';

/** What narrows a crowd: a view of its columns, or the places that the server marks. */
export type CrowdFilter = { readonly view: EventView } | { readonly marks: readonly PlaceMark[] };

export interface CrowdSummary {
  readonly cases: number;
  /** Those with a case. */
  readonly places: number;
  /** Around all places with a case by the shortest way round the globe, east never below west; null for none. */
  readonly bbox: Bbox | null;
  /** What the base map draws for regions and countries with a case. */
  readonly areas: readonly string[];
}

export type CrowdChoice = { readonly ids: readonly string[] } | { readonly country: string };

/** What marks are made for; points are in pixels of the whole world at the zoom. */
export interface CrowdView {
  readonly zoom: number;
  readonly isMaxZoom: boolean;
  readonly centreLng: number;
  /** Where marks are wanted, and what of it is seen. */
  readonly box: Box;
  readonly seen: Box;
  readonly leastDistance: number;
  /** The id of a place whose mark is looked for; null for none. */
  readonly hold: string | null;
}

/** A mark of one place or of several. */
export interface CrowdMark extends PixelPoint {
  /** The one with most cases, at which it stands; its list of cases is empty, only their number is known. */
  readonly anchor: DrawnPlace;
  readonly placeCount: number;
  readonly caseCount: number;
  /** Around its places, on the turn of the globe that is seen. */
  readonly bbox: Bbox;
}

export interface CrowdMarks {
  readonly zoom: number;
  /** Those with most cases first. */
  readonly marks: readonly CrowdMark[];
  /** The mark that stands for the held place; null where there is none. */
  readonly held: number | null;
  /** How many places with cases are seen. */
  readonly inView: number;
}

/** What a selected place weighs more than any other, so that its mark stands where it is. */
const SELECTED = 1e6;

const isWithin = ({ left, right, top, bottom }: Box, { x, y }: PixelPoint) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Many places, of which only their numbers of cases are drawn. */
export class Crowd {
  readonly #file: PlaceColumns;
  readonly #numbers: ReadonlyMap<string, number>;
  /** In the unit square of Web Mercator. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Nothing, until it is first narrowed. */
  #narrowed: CasesByPlace;
  /** In which count each case was last counted. */
  #countedIn = new Uint32Array(0);
  #counting = 0;
  #selected: ReadonlySet<number> = new Set();

  constructor(file: PlaceColumns) {
    this.#file = file;
    this.#numbers = new Map(file.places.map(({ id }, number) => [id, number]));
    this.#x = Float64Array.from(file.places, ({ lng, lat }) => toUnit(lng, lat)[0]);
    this.#y = Float64Array.from(file.places, ({ lng, lat }) => toUnit(lng, lat)[1]);
    this.#narrowed = casesOfMarks(file, []);
  }

  /** Shows only what the filter leaves. */
  narrow(filter: CrowdFilter): CrowdSummary {
    this.#narrowed =
      'view' in filter ? casesByPlace(this.#file, filter.view) : casesOfMarks(this.#file, filter.marks);
    const numbers = this.#withCases();
    const areas = new Set<string>();
    for (const number of numbers) {
      const area = this.#file.places[number]?.area;
      if (area) areas.add(area);
    }
    return {
      cases: this.#countCases(numbers),
      places: numbers.length,
      bbox: this.#bboxOf(numbers),
      areas: [...areas].sort(),
    };
  }

  /** Draws these places before all others from now on, also those without a case. */
  select(choice: CrowdChoice): DrawnPlace[] {
    const numbers =
      'ids' in choice
        ? choice.ids.flatMap((id) => this.#numbers.get(id) ?? [])
        : this.#withCases().filter((number) => this.#file.places[number]?.country === choice.country);
    this.#selected = new Set(numbers);
    return numbers.map((number) => this.#placeOf(number));
  }

  /** The marks in a view. */
  marks(view: CrowdView): CrowdMarks {
    const { spots, inView } = this.#spotsIn(view);
    const groups = (view.isMaxZoom ? spreadSpots : groupSpots)(spots, view.leastDistance);
    const held = view.hold === null ? undefined : this.#numbers.get(view.hold);
    const made = groups
      .map((group) => ({ group, mark: this.#toMark(group, view.centreLng) }))
      .sort((a, b) => b.mark.caseCount - a.mark.caseCount);
    const at = held === undefined ? -1 : made.findIndex(({ group }) => group.places.includes(held));
    return { zoom: view.zoom, marks: made.map(({ mark }) => mark), held: at < 0 ? null : at, inView };
  }

  #spotsIn({ zoom, centreLng, box, seen }: CrowdView): { spots: Spot[]; inView: number } {
    const size = worldSize(zoom);
    const centre = centreLng / 360 + 0.5;
    const spots: Spot[] = [];
    let inView = 0;
    for (let place = 0; place < this.#x.length; place += 1) {
      const cases = countAt(this.#narrowed, place);
      const isSelected = this.#selected.has(place);
      if (cases === 0 && !isSelected) continue;
      const unit = this.#x[place] ?? 0;
      const spot = {
        place,
        weight: cases + (isSelected ? SELECTED : 0),
        x: (unit + Math.round(centre - unit)) * size,
        y: (this.#y[place] ?? 0) * size,
      };
      if (!isWithin(box, spot)) continue;
      spots.push(spot);
      if (cases > 0 && isWithin(seen, spot)) inView += 1;
    }
    return { spots, inView };
  }

  #toMark({ x, y, places }: SpotGroup, centreLng: number): CrowdMark {
    const { places: all } = this.#file;
    const [first = 0] = places;
    let [west, south, east, north] = [Number.POSITIVE_INFINITY, 90, Number.NEGATIVE_INFINITY, -90];
    for (const place of places) {
      const { lng = 0, lat = 0 } = all[place] ?? {};
      const near = unwrapLongitude(lng, centreLng);
      [west, east] = [Math.min(west, near), Math.max(east, near)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
    const caseCount = places.length === 1 ? countAt(this.#narrowed, first) : this.#countCases(places);
    const bbox: Bbox = [west, south, east, north];
    return { x, y, anchor: this.#placeOf(first), placeCount: places.length, caseCount, bbox };
  }

  #placeOf(number: number): DrawnPlace {
    const { places, countryNames } = this.#file;
    const place = places[number];
    if (!place) throw new Error(`there is no place ${number}`);
    const { id, name, country, precision, area, lng, lat } = place;
    const stage = this.#narrowed.stage[number] ?? noStage;
    return {
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: {
        name,
        country,
        countryName: country === null ? null : (countryNames[country] ?? country),
        precision,
        area,
        caseCount: countAt(this.#narrowed, number),
        cases: [],
        articles: [],
        stage: caseStages[stage] ?? null,
        isInferred: false,
      },
    };
  }

  #withCases(): number[] {
    return this.#file.places.flatMap((_, number) => (countAt(this.#narrowed, number) > 0 ? [number] : []));
  }

  /** A case that touched several of the places counts once. */
  #countCases(numbers: readonly number[]): number {
    const { first, cases, caseCount } = this.#narrowed;
    if (this.#countedIn.length < caseCount) this.#countedIn = new Uint32Array(caseCount);
    this.#counting += 1;
    let count = 0;
    for (const number of numbers) {
      for (let at = first[number] ?? 0; at < (first[number + 1] ?? 0); at += 1) {
        const one = cases[at] ?? 0;
        if (this.#countedIn[one] === this.#counting) continue;
        this.#countedIn[one] = this.#counting;
        count += 1;
      }
    }
    return count;
  }

  #bboxOf(numbers: readonly number[]): Bbox | null {
    const { places } = this.#file;
    const arc = smallestArc(numbers.map((number) => places[number]?.lng ?? Number.NaN));
    if (!arc) return null;
    let [south, north] = [90, -90];
    for (const number of numbers) {
      const { lat = 0 } = places[number] ?? {};
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
    return [arc[0], south, arc[1], north];
  }
}
