import type { Ref } from 'react';
import { stages } from '@/lib/model/event-kinds.ts';
import { mapWords } from '@/lib/text/en-map.ts';
import { MarkerGlyph } from './marker-glyph.tsx';
import { isHollowPlace, type MarkerStage } from './marker-shape.ts';
import type { PlaceFeature } from './selection.ts';

const ORDER: readonly MarkerStage[] = [...stages, 'several'];

interface LegendProps {
  readonly features: readonly PlaceFeature[];
  readonly ref?: Ref<HTMLUListElement>;
}

/** What the shapes on the map mean: those that occur, and no others. */
export function Legend({ features, ref }: LegendProps) {
  const drawn = features.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const occurring = new Set(drawn.map(({ properties }) => properties.stage));
  const hasHollow = drawn.some(({ properties }) => isHollowPlace(properties.precision));
  if (drawn.length === 0) return null;
  return (
    <ul ref={ref} className="map-legend" aria-label={mapWords.legend}>
      {ORDER.filter((stage) => stage !== 'named' && occurring.has(stage)).map((stage) => (
        <li key={stage}>
          <MarkerGlyph stage={stage} />
          {mapWords.stages[stage]}
        </li>
      ))}
      {hasHollow && (
        <li>
          <MarkerGlyph stage="referred" isHollow />
          {mapWords.hollow}
        </li>
      )}
    </ul>
  );
}
