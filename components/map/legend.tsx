import { isHollowPlace } from '@/lib/drawing/marker-shape.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import { legendWords, stageWords } from '@/lib/text/en-stages.ts';
import { MarkerGlyph } from './marker-glyph.tsx';
import type { PlaceFeature } from './selection.ts';

const ORDER = [...stages, 'several'] as const;

/** What the shapes on the map mean: those that occur, and no others. The server draws it, so its shapes are no script. */
export function Legend({ features }: { readonly features: readonly PlaceFeature[] }) {
  const drawn = features.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const occurring = new Set(drawn.map(({ properties }) => properties.stage));
  const hasHollow = drawn.some(({ properties }) => isHollowPlace(properties.precision));
  if (drawn.length === 0) return null;
  return (
    <ul className="map-legend" aria-label={legendWords.label}>
      {ORDER.filter((stage) => occurring.has(stage)).map((stage) => (
        <li key={stage}>
          <MarkerGlyph stage={stage} />
          {stageWords[stage]}
        </li>
      ))}
      {hasHollow && (
        <li>
          <MarkerGlyph stage="referred" isHollow />
          {legendWords.hollow}
        </li>
      )}
    </ul>
  );
}
