import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point } from 'geojson';
import type { EventKind, Stage } from './event-kinds.ts';
import type { Place } from './place.ts';

/** What a marker needs to know of its place. Every property is always present: null where there is none. */
export interface PlaceProperties {
  readonly name: string;
  /** ISO 3166-1 alpha-2, and its name; null for seas and for regions of several countries. */
  readonly country: string | null;
  readonly countryName: string | null;
  readonly precision: Place['precision'];
  /** What the base map draws for a region or a country: ISO 3166-2 or ISO 3166-1 alpha-2. */
  readonly area: string | null;
  readonly caseCount: number;
  /** Ids of the cases with an event here, and of the articles that name the place. */
  readonly cases: readonly string[];
  readonly articles: readonly string[];
  /** The status of its cases where they agree, else "several"; null where there is no case. */
  readonly stage: Stage | 'several' | null;
  /** True where every event is placed here by inference only. */
  readonly isInferred: boolean;
}

export interface EventProperties {
  readonly case: string;
  readonly caseTitle: string;
  readonly kind: EventKind;
  readonly summary: string;
  readonly on: string;
  /** First and last day that `on` may mean, as YYYY-MM-DD; null where it is open. */
  readonly startOn: string | null;
  readonly endOn: string | null;
  readonly onBasis: string | null;
  readonly place: string;
  readonly placeName: string;
  readonly placeBasis: string | null;
  readonly precision: Place['precision'];
  readonly country: string | null;
  readonly jurisdiction: string;
  readonly stage: Stage | null;
  readonly assertedBy: string;
  readonly articles: readonly string[];
}

/** A case, drawn at its newest event that has a place. */
export interface CaseProperties {
  readonly title: string;
  /** ISO 3166-1 alpha-2 of the state that acts, and its name. */
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly stage: Stage | 'several' | null;
  /** The date (EDTF) of the event that the stage comes from. */
  readonly asOf: string | null;
  readonly asOfBasis: string | null;
  readonly kind: EventKind | null;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly placeBasis: string | null;
  readonly precision: Place['precision'] | null;
  readonly country: string | null;
  readonly peopleCount: number;
  readonly nationalities: readonly string[];
  readonly eventCount: number;
  readonly places: readonly string[];
  readonly articles: readonly string[];
  readonly recalledBy: string | null;
  /** When its record last changed, as YYYY-MM-DD. */
  readonly changedOn: string | null;
}

/** A number about a country. A breakdown's sum is computed, and never the same as a published total. */
export interface CountryStatistic {
  readonly id: string;
  readonly title: string;
  readonly indicator: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly value: number | null;
  readonly sumOfBreakdown: number | null;
  readonly asOf: string;
  readonly assertedBy: string;
}

export interface CountryProperties {
  readonly country: string;
  readonly name: string;
  readonly casesActedIn: number;
  readonly casesOfNationals: number;
  readonly placeCount: number;
  readonly articleCount: number;
  readonly isOnlyNamed: boolean;
  readonly statistics: readonly CountryStatistic[];
}

/** A feature of any collection: its id is a text, and every property is there. */
export interface ItemFeature<G extends Geometry | null = Geometry | null, P extends object = object>
  extends Feature<G, P> {
  readonly id: string;
}

export type PlaceFeature = ItemFeature<Point | null, PlaceProperties>;
export type EventFeature = ItemFeature<Point | null, EventProperties>;
export type CaseFeature = ItemFeature<Point | null, CaseProperties>;
export type CountryFeature = ItemFeature<MultiPolygon | null, CountryProperties>;

export const collectionIds = ['places', 'events', 'cases', 'countries'] as const;

export type CollectionId = (typeof collectionIds)[number];

export type PlaceCollection = FeatureCollection<Point | null, PlaceProperties>;
