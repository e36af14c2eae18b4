import { describe, expect, it } from 'vitest';
import { boxOfLabel, placeLabels } from '@/lib/drawing/marker-labels.ts';

const view = { left: 0, top: 0, right: 800, bottom: 600 };
const mark = (x: number, y: number, width = 60) => ({ x, y, size: 18, width });

describe('placeLabels', () => {
  it('puts a name to the right where nothing is in the way', () => {
    expect(placeLabels([mark(400, 300)], view)).toEqual(['right']);
  });
  it('puts it to the left at the right edge of the view', () => {
    expect(placeLabels([mark(780, 300)], view)).toEqual(['left']);
  });
  it('covers neither a mark nor another name', () => {
    expect(placeLabels([mark(400, 300), mark(430, 300)], view)).toEqual(['left', 'right']);
  });
  it('keeps beside what lies over the map, where it can', () => {
    const buttons = { left: 430, top: 200, right: 480, bottom: 400 };
    expect(placeLabels([mark(400, 300)], view, [buttons])).toEqual(['left']);
    expect(placeLabels([mark(400, 300)], view, [view])).toEqual(['right']);
  });
  it('hides a name that fits nowhere', () => {
    const around = [mark(435, 300), mark(365, 300), mark(400, 325), mark(400, 275)].map((one) => ({
      ...one,
      width: 0,
    }));
    expect(placeLabels([mark(400, 300), ...around], view)[0]).toBe('hidden');
  });
  it('has nothing to place for a mark without a name', () => {
    expect(placeLabels([mark(400, 300, 0)], view)).toEqual(['hidden']);
  });
});

describe('boxOfLabel', () => {
  it('leaves a gap of four pixels beside the mark', () => {
    expect(boxOfLabel(mark(100, 100), 'right')).toEqual({ left: 113, right: 173, top: 92, bottom: 108 });
    expect(boxOfLabel(mark(100, 100), 'below')).toEqual({ left: 70, right: 130, top: 113, bottom: 129 });
  });
});
