import type { Bbox } from '@/lib/geo/bbox.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import type { CollectionId, ItemFeature } from '@/lib/model/feature.ts';
import type { View } from '@/lib/model/view.ts';

/** The features of one collection. */
export interface FeatureSource {
  /** Those in a view, by ascending id. Asked again for the same view, it need not look again. */
  features(view: View): readonly ItemFeature[];
  feature(id: string): ItemFeature | null;
  /** What holds all of them: in space, null where none has a geometry; in time, null where none has one. */
  readonly bbox: Bbox | null;
  readonly days: DayRange | null;
}

/** How features are cut into pages: after an id, or so many. */
export interface PageCut {
  readonly after: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** A page of features as JSON texts, by ascending id. */
export interface StoredPage {
  /** How many are in the view. */
  readonly matched: number;
  readonly texts: readonly string[];
  /** The id of the last one, where others follow. */
  readonly lastId: string | null;
}

/** The features of one collection, where they are not in memory. */
export interface StoredSource {
  page(view: View, cut: PageCut): Promise<StoredPage>;
  text(id: string): Promise<string | null>;
}

/** What the API answers from. */
export interface ApiSource {
  /** Changes with the data and with what is made of them: the ETags' first part. */
  readonly version: string;
  collection(id: CollectionId): FeatureSource;
  /** Asked for items before `collection` is; null where these are in memory. */
  stored?(id: CollectionId): StoredSource | null;
}
