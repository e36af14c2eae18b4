import type { Bbox } from '@/lib/geo/bbox.ts';
import type { CollectionId, ItemFeature } from '@/lib/model/feature.ts';
import type { DayRange, View } from '@/lib/model/view.ts';

/** The features of one collection. */
export interface FeatureSource {
  /** Those in a view, by ascending id. Asked again for the same view, it need not look again. */
  features(view: View): readonly ItemFeature[];
  feature(id: string): ItemFeature | null;
  /** What holds all of them: in space, null where none has a geometry; in time, null where none has one. */
  readonly bbox: Bbox | null;
  readonly days: DayRange | null;
}

/** What the API answers from. */
export interface ApiSource {
  /** Changes with the data and with what is made of them: the ETags' first part. */
  readonly version: string;
  collection(id: CollectionId): FeatureSource;
}
