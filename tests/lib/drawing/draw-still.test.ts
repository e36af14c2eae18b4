import { describe, expect, it } from 'vitest';
import { drawStill, type StillMap } from '@/lib/drawing/draw-still.ts';
import type { Shape } from '@/lib/drawing/shape.ts';
import { placeFeature } from '../../components/map/place-features.ts';

const tokyo = placeFeature('Tokyo', [139.69, 35.69]);
const honolulu = placeFeature('Honolulu', [-157.86, 21.31]);
const chiba = placeFeature('Chiba', [140.11, 35.61]);

const markIn = ({ children: [mark] }: Shape) => (typeof mark === 'object' ? mark : null);

/** What each mark stands for, where it is and where it leads. */
const marksOf = (still: StillMap | null) =>
  still?.marks.map((drawing) => {
    const { x, y } = drawing.attributes;
    return [markIn(drawing)?.attributes['data-places'], x, y, markIn(drawing)?.attributes.href];
  });

describe('drawStill', () => {
  it('puts the outermost places at the edges of its box, over the antimeridian too', () => {
    expect(marksOf(drawStill([honolulu, tokyo]))).toEqual([
      ['Honolulu', '100%', '100%', '/places/Honolulu'],
      ['Tokyo', '0%', '0%', '/places/Tokyo'],
    ]);
  });

  it('makes one mark, which leads nowhere, of places too near to one another', () => {
    const still = drawStill([honolulu, tokyo, chiba]);
    expect(marksOf(still)?.map(([places, , , href]) => [places, href])).toEqual([
      ['Chiba Tokyo', undefined],
      ['Honolulu', '/places/Honolulu'],
    ]);
  });

  it('says the name of a mark to those who do not see it', () => {
    const names = drawStill([honolulu, tokyo])?.marks.map((mark) => markIn(mark)?.attributes['aria-label']);
    expect(names).toEqual(['Honolulu, Arland: 1 case', 'Tokyo, Arland: 1 case']);
  });

  it('has a single place in its middle', () => {
    expect(marksOf(drawStill([tokyo]))).toEqual([['Tokyo', '50%', '50%', '/places/Tokyo']]);
  });

  it('leaves out places without a case, and is nothing where there is none with one', () => {
    const named = placeFeature('Named', [10, 50], { caseCount: 0, cases: [], stage: null });
    expect(marksOf(drawStill([named, tokyo]))?.length).toBe(1);
    expect(drawStill([named])).toBeNull();
  });
});
