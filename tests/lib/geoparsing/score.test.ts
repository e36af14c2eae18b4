import { expect, it } from 'vitest';
import { calibrate } from '@/lib/geoparsing/calibration';
import type { Gold } from '@/lib/geoparsing/training/corpus';
import { certaintyOf, figuresOf, newTally, tallyGiven, tallyText } from '@/lib/geoparsing/training/score';

const gold = (start: number, end: number, lat: number | null, flags: Partial<Gold> = {}): Gold => ({
  start,
  end,
  phrase: 'x',
  lat,
  lon: lat === null ? null : 0,
  adj: false,
  emb: false,
  opt: false,
  areal: false,
  ...flags,
});

const answer = (start: number, end: number, lat: number | null, isDemonym = false) => ({
  start,
  end,
  lat,
  lng: 0,
  isDemonym,
  probability: 0.95,
});

it('scores overlapping spans, the places on given spans, and both together', () => {
  const toponyms = [gold(0, 5, 10), gold(10, 20, 20), gold(30, 35, null), gold(40, 45, 30, { adj: true })];
  const tally = newTally();
  // Right; overlapping but 111 km times ten away; an unlocated name; one over a demonym; one over nothing.
  const answers = [
    answer(0, 5, 10.5),
    answer(15, 25, 30),
    answer(30, 35, 1),
    answer(40, 45, 30),
    answer(50, 55, 0),
    answer(60, 65, 0, true),
  ];
  tallyText(tally, toponyms, answers);
  tallyGiven(tally, toponyms, [answer(0, 5, 10), answer(10, 20, 25), answer(30, 35, 0), answer(40, 45, 30)]);
  expect(figuresOf(tally)).toEqual({ overlap: 6 / 7, resolution: 1 / 2, endToEnd: 2 / 5 });
});

it('matches each name once', () => {
  const tally = newTally();
  tallyText(tally, [gold(0, 10, 0)], [answer(0, 4, 0), answer(5, 10, 0)]);
  expect({ matched: tally.matched, spurious: tally.spurious }).toEqual({ matched: 1, spurious: 0 });
});

it('measures how far certainty is from the truth', () => {
  const judged = [true, true, true, false].map((isRight) => ({ probability: 0.95, isRight }));
  const { error, sure, sureRight } = certaintyOf(judged);
  expect([error.toFixed(2), sure, sureRight]).toEqual(['0.20', 4, 0.75]);
});

it('calibrates between its steps, never falling', () => {
  const calibration = {
    weights: [0, 1],
    steps: [
      [-2, 0.1],
      [0, 0.5],
      [2, 0.9],
    ],
  } as const;
  const at = (score: number) =>
    calibrate(calibration, { score, choice: 0.5, isFallback: false, candidateCount: 1 });
  expect([-4, -2, -1, 0, 1, 2, 5].map((score) => at(score).toFixed(3))).toEqual([
    '0.100',
    '0.100',
    '0.300',
    '0.500',
    '0.700',
    '0.900',
    '0.900',
  ]);
});
