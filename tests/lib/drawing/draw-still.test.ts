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
    return [x, y, markIn(drawing)?.attributes.href];
  });

const titleOf = (mark: Shape | null | undefined) =>
  mark?.children.flatMap((child) =>
    typeof child === 'object' && child.name === 'title' ? child.children : [],
  );

describe('drawStill', () => {
  it('puts the outermost places at the edges of its box, over the antimeridian too', () => {
    expect(marksOf(drawStill([honolulu, tokyo]))).toEqual([
      ['100%', '100%', '/places/Honolulu'],
      ['0%', '0%', '/places/Tokyo'],
    ]);
  });

  it('makes one mark, which leads nowhere, of places too near to one another', () => {
    const still = drawStill([honolulu, tokyo, chiba]);
    expect(marksOf(still)?.map(([, , href]) => href)).toEqual([undefined, '/places/Honolulu']);
    expect(titleOf(still?.marks[0] && markIn(still.marks[0]))).toEqual(['2 places, 2 cases, near Chiba']);
  });

  it('makes few marks of many places', () => {
    const field = Array.from({ length: 300 }, (_, number) =>
      placeFeature(`P${number}`, [(number % 20) * 15 - 140, Math.floor(number / 20) * 8 - 50]),
    );
    const still = drawStill(field);
    expect(still?.marks.length).toBe(16);
    expect(still?.glyphs.map(({ attributes }) => attributes.id)).toContain('still-cluster-2');
  });

  it('has each shape once, without colours of its own', () => {
    const still = drawStill([honolulu, tokyo]);
    expect(still?.glyphs.length).toBe(1);
    expect(JSON.stringify(still)).not.toMatch(/var\(--|"fill"|"stroke"/);
  });

  it('says the name of a mark to those who do not see it', () => {
    const names = drawStill([honolulu, tokyo])?.marks.map((mark) => markIn(mark)?.attributes['aria-label']);
    expect(names).toEqual(['Honolulu, Arland: 1 case', 'Tokyo, Arland: 1 case']);
  });

  it('has a single place in its middle', () => {
    expect(marksOf(drawStill([tokyo]))).toEqual([['50%', '50%', '/places/Tokyo']]);
  });

  it('leaves out places without a case, and is nothing where there is none with one', () => {
    const named = placeFeature('Named', [10, 50], { caseCount: 0, cases: [], stage: null });
    expect(marksOf(drawStill([named, tokyo]))?.length).toBe(1);
    expect(drawStill([named])).toBeNull();
  });
});
