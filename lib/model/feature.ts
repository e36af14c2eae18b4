import type { FeatureCollection, Point } from 'geojson';
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

export type PlaceCollection = FeatureCollection<Point | null, PlaceProperties>;
export type EventCollection = FeatureCollection<Point | null, EventProperties>;
