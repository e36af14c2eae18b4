import { describe, expect, it } from 'vitest';
import {
  glyphParts,
  isHollowPlace,
  type MarkerStage,
  markerShapes,
  markSize,
} from '@/lib/drawing/marker-shape.ts';
import { stages } from '@/lib/model/event-kinds.ts';

const all: readonly MarkerStage[] = [...stages, 'several', 'named'];
const drawingOf = (stage: MarkerStage, isHollow: boolean) => JSON.stringify(glyphParts(stage, isHollow));

describe('marker shapes', () => {
  it('draws every stage differently, hollow or not', () => {
    const drawings = all.flatMap((stage) => [drawingOf(stage, false), drawingOf(stage, true)]);
    expect(new Set(drawings).size).toBe(all.length * 2);
  });
  it('tells the stages apart without the details in them, but for rings', () => {
    const outlines = all
      .filter((stage) => markerShapes[stage].isFilled)
      .map((stage) => markerShapes[stage].outline);
    expect(new Set(outlines).size).toBe(outlines.length);
  });
  it('draws the paper-coloured edge first', () => {
    expect(glyphParts('convicted', false).map(({ part }) => part)).toEqual(['halo', 'body']);
    expect(glyphParts('on-trial', false).map(({ part }) => part)).toEqual(['halo', 'line', 'detail']);
    expect(glyphParts('died', true).map(({ part }) => part)).toEqual(['halo', 'hollow']);
  });
  it('leaves room for the number of several cases', () => {
    expect(glyphParts('several', false).map(({ part }) => part)).toEqual(['halo', 'body', 'cut']);
    expect(glyphParts('several', false, true).map(({ part }) => part)).toEqual(['halo', 'body']);
  });
});

describe('markSize', () => {
  it('grows with the number of cases, within bounds', () => {
    expect([0, 1, 2, 4, 16, 1000].map(markSize)).toEqual([14, 18, 24, 25, 36, 44]);
  });
});

describe('isHollowPlace', () => {
  it('keeps the sharp mark for cities', () => {
    expect(['city', 'region', 'country', 'area'].map(isHollowPlace)).toEqual([false, true, true, true]);
  });
});
