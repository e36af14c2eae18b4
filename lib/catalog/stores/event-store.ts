import type { Cluster } from '@/lib/columns/clusters.ts';
import type { PlacedEvent } from '@/lib/columns/event-columns.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import type { EventFacets } from '@/lib/columns/facets.ts';

/** An event with the text that a search looks in. */
export interface IndexedEvent extends PlacedEvent {
  /** It has a place, but no position, and its degrees mean nothing: maps do not show it, the API does in every box. */
  readonly isUnplaced?: boolean;
  readonly text: string;
}

/** An event as a database keeps it: also as the API shows it, JSON of one line. */
export interface StoredEvent extends IndexedEvent {
  /** How nationality, status and allegation hold at once of somebody whom it concerns: `JP|convicted|espionage`. */
  readonly ways: readonly string[];
  /** Ids of the articles of its case. */
  readonly sources: readonly string[];
  readonly feature: string;
}

/** Ids of events: some of those that were found, and how many these are. */
export interface Found {
  readonly ids: readonly string[];
  readonly matched: number;
}

/**
 * The questions that are asked of many events. Two stores answer them, arrays and PostgreSQL, and the same test holds
 * both to the same answers. Ids are `<case>.<event>`.
 */
export interface EventStore {
  /** Changes with the data. */
  version(): Promise<string>;
  /** The first `most` events in the order of their Morton keys, then ids. */
  features(view: EventView, most: number): Promise<Found>;
  /** By the cells of a zoom's grid, in the order of the cells. */
  clusters(view: EventView, zoom: number): Promise<readonly Cluster[]>;
  facets(view: EventView): Promise<EventFacets>;
  /** How many cases have an event in the view. */
  cases(view: EventView): Promise<number>;
  /** Ids of events whose text has all words of `text`, the newest first; none where it has no word. */
  search(text: string, most: number): Promise<readonly string[]>;
  /** Up to `most` ids of events that come after the event `after`, the newest first, those of a day by id downwards. */
  page(view: EventView, after: string | null, most: number): Promise<readonly string[]>;
  /** Ids of the events of a case, ascending; none where there is no such case. */
  case(id: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
