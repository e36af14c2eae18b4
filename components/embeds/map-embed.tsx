import { SvgShape } from '@/components/ui/svg-shape.tsx';
import type { Shape } from '@/lib/drawing/shape.ts';
import { embedWords } from '@/lib/text/en-embed.ts';

/**
 * The same map drawn for a narrow and for a wide frame: the style sheet shows one of them, so that names are as
 * large as text in both. Each mark is a link.
 */
export function MapEmbed({ narrow, wide }: { narrow: Shape; wide: Shape }) {
  return (
    <>
      {[narrow, wide].map((drawing, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div
          key={drawing.attributes.width}
          className={index === 0 ? 'embed-map embed-map-narrow' : 'embed-map embed-map-wide'}
          role="group"
          aria-label={embedWords.map}
        >
          {SvgShape(drawing)}
        </div>
      ))}
    </>
  );
}
