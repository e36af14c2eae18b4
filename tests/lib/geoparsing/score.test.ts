import { expect, it } from 'vitest';
import { calibrate } from '@/lib/geoparsing/calibration';
import type { Gold } from '@/lib/geoparsing/training/corpus';
import { fitCalibration } from '@/lib/geoparsing/training/fit-calibration';
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

const evidence = (score: number) => ({
  score,
  choice: 0.5,
  isFallback: false,
  candidateCount: 1,
  extent: 'point' as const,
  name: null,
  countryShare: 0,
});

it('calibrates along a curve, and says just below 0.9 what is not right often enough to be sure', () => {
  const calibration = { weights: [0, 1], sureFrom: 0.95 };
  const probabilities = [-4, 0, 2, 2.5, 2.9, 3, 5].map((score) =>
    calibrate(calibration, evidence(score)).toFixed(3),
  );
  expect(probabilities).toEqual(['0.018', '0.500', '0.881', '0.899', '0.899', '0.953', '0.993']);
});

const outcome = (score: number, isRight: boolean, text: number, corpus = 'a') => ({
  evidence: evidence(score),
  isRight,
  text,
  corpus,
});

it('learns a curve from outcomes, every corpus counting alike', () => {
  const outcomes = Array.from({ length: 400 }, (_, text) => [
    outcome(1, text % 4 !== 0, text, 'large'),
    outcome(1, text % 2 === 0, text, text % 8 < 2 ? 'small' : 'large'),
  ]).flat();
  const calibration = fitCalibration(outcomes);
  const large = outcomes.filter(({ corpus }) => corpus === 'large');
  const share = large.filter(({ isRight }) => isRight).length / large.length;
  expect(calibrate(calibration, evidence(1))).toBeCloseTo((share + 0.5) / 2, 2);
});

it('is sure of nothing when too few of those that seem sure are right', () => {
  const outcomes = (wrong: number) =>
    Array.from({ length: 1000 }, (_, text) => [
      outcome(5, text % 100 >= wrong, text),
      outcome(-3, text % 50 === 0, text),
    ]).flat();
  expect(calibrate(fitCalibration(outcomes(6)), evidence(5))).toBe(0.899);
  expect(calibrate(fitCalibration(outcomes(1)), evidence(5))).toBeGreaterThan(0.95);
});
