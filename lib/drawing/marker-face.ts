import { mapWords } from '@/lib/text/en-map.ts';
import { countCases } from './count-cases.ts';
import { isSingle, type MarkerEntry } from './marker-entries.ts';
import {
  type GlyphPart,
  glyphParts,
  isHollowPlace,
  type MarkerStage,
  markerShapes,
  markSize,
} from './marker-shape.ts';

/** What a marker says and looks like. */
export interface MarkerFace {
  readonly name: string;
  readonly label: string;
  readonly stage: MarkerStage;
  readonly isHollow: boolean;
  readonly isCluster: boolean;
  readonly caseCount: number;
  /** Pixels of the mark from side to side. */
  readonly size: number;
}

export function faceOf(entry: MarkerEntry): MarkerFace {
  const { places, anchor, crowded } = entry;
  const [first] = places;
  const { name, countryName, caseCount, stage, precision } = first.properties;
  if (isSingle(entry)) {
    return {
      name: mapWords.place(name, countryName, caseCount),
      label: name,
      stage: stage ?? 'named',
      isHollow: isHollowPlace(precision) || stage === null,
      isCluster: false,
      caseCount,
      size: markSize(caseCount),
    };
  }
  const count = crowded?.caseCount ?? countCases(places);
  return {
    name: mapWords.cluster(crowded?.placeCount ?? places.length, count, anchor.properties.name),
    label: '',
    stage: 'several',
    isHollow: false,
    isCluster: true,
    caseCount: count,
    size: Math.max(28, markSize(count)),
  };
}

/** True where the number stands in the mark, not at its corner. */
export function hasRoomForCount({ isCluster, isHollow, stage }: MarkerFace): boolean {
  return isCluster || stage === 'several' || (isHollow && markerShapes[stage].detail === null);
}

const DISC = 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z';

/** What to draw of it, from the back to the front. */
export function partsOf(face: MarkerFace): readonly { readonly part: GlyphPart; readonly d: string }[] {
  if (!face.isCluster) return glyphParts(face.stage, face.isHollow, face.caseCount > 1);
  return [
    { part: 'halo', d: DISC },
    { part: 'line', d: DISC },
  ];
}
