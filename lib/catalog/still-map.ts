import { drawStill } from '@/lib/drawing/draw-still.ts';
import { perCatalog } from './per-catalog.ts';

/** The marks of all places that have cases, as every page shows them until its map is there. */
export const stillMap = perCatalog('still map', ({ features }) => drawStill(features.places.features({})));
