import { glyphParts, type MarkerStage } from '@/lib/drawing/marker-shape.ts';

interface MarkerGlyphProps {
  readonly stage: MarkerStage;
  readonly isHollow?: boolean;
  readonly className?: string;
}

/** The shape of a marker, for rows, cards and the legend. It says nothing by itself: put the words beside it. */
export function MarkerGlyph({ stage, isHollow = false, className }: MarkerGlyphProps) {
  return (
    <svg
      className={className ? `map-glyph ${className}` : 'map-glyph'}
      viewBox="-12 -12 24 24"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {glyphParts(stage, isHollow).map(({ part, d }) => (
        <path key={part} className={`map-glyph-${part}`} d={d} />
      ))}
    </svg>
  );
}
