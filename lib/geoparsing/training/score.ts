import { distanceBetween } from '../../geo/distance.ts';
import type { Range } from '../mentions.ts';
import { type Gold, isNamed } from './corpus.ts';
import { tolerance } from './fit-models.ts';

/** A proposed place; `lat` and `lng` are null when it could not be located. */
export interface Answer extends Range {
  readonly lat: number | null;
  readonly lng: number | null;
  readonly isDemonym: boolean;
  readonly probability: number;
}

export interface Tally {
  matched: number;
  spurious: number;
  missed: number;
  /** Matched within 161 km; matched but farther or not located; annotated with a point. */
  right: number;
  wrong: number;
  located: number;
  /** Given the annotated spans: answered within 161 km. */
  resolved: number;
  /** Every judged answer with whether it was right. */
  readonly judged: { probability: number; isRight: boolean }[];
}

export const newTally = (): Tally => ({
  matched: 0,
  spurious: 0,
  missed: 0,
  right: 0,
  wrong: 0,
  located: 0,
  resolved: 0,
  judged: [],
});

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

export function isNear({ lat, lng }: Pick<Answer, 'lat' | 'lng'>, gold: Gold): boolean {
  if (lat === null || lng === null || gold.lat === null || gold.lon === null) return false;
  return distanceBetween(lat, lng, gold.lat, gold.lon) < tolerance;
}

/**
 * Counts one text. An annotated name counts unless it is flagged a demonym, part of an organisation's name or
 * optional; what overlaps only flagged ones is neither right nor wrong, and demonyms are not scored. Each annotated
 * name matches the first answer that overlaps it. An annotated name without a point counts for the spans alone.
 */
export function tallyText(tally: Tally, toponyms: readonly Gold[], answers: readonly Answer[]): void {
  const named = toponyms.filter(isNamed);
  const matched = new Set<Gold>();
  tally.located += named.filter(({ lat }) => lat !== null).length;
  for (const answer of answers) {
    if (answer.isDemonym) continue;
    const gold = named.find((name) => !matched.has(name) && overlaps(name, answer));
    if (!gold) {
      if (toponyms.some((name) => overlaps(name, answer))) continue;
      tally.spurious += 1;
      tally.wrong += 1;
      tally.judged.push({ probability: answer.probability, isRight: false });
      continue;
    }
    matched.add(gold);
    tally.matched += 1;
    if (gold.lat === null) continue;
    const isRight = isNear(answer, gold);
    if (isRight) tally.right += 1;
    else tally.wrong += 1;
    tally.judged.push({ probability: answer.probability, isRight });
  }
  tally.missed += named.length - matched.size;
}

/** Counts the answers to given spans, one for each annotated name in order. */
export function tallyGiven(tally: Tally, toponyms: readonly Gold[], answers: readonly Answer[]): void {
  toponyms.forEach((gold, index) => {
    const answer = answers[index];
    if (isNamed(gold) && gold.lat !== null && answer && isNear(answer, gold)) tally.resolved += 1;
  });
}

/** Overlap F1, A@161 km on given spans, and F1@161 km of both together. */
export function figuresOf({ matched, spurious, missed, right, wrong, located, resolved }: Tally) {
  return {
    overlap: (2 * matched) / (2 * matched + spurious + missed),
    resolution: resolved / located,
    endToEnd: (2 * right) / (right + wrong + located),
  };
}

/** How far probabilities are from the share that was right, over ten equal bins, and the share right from 0.9 up. */
export function certaintyOf(judged: Tally['judged']): { error: number; sure: number; sureRight: number } {
  let error = 0;
  for (let bin = 0; bin < 10; bin += 1) {
    const inside = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    const sum = inside.reduce((total, { probability }) => total + probability, 0);
    error += Math.abs(sum - inside.filter(({ isRight }) => isRight).length) / judged.length;
  }
  const sure = judged.filter(({ probability }) => probability >= 0.9);
  return { error, sure: sure.length, sureRight: sure.filter(({ isRight }) => isRight).length / sure.length };
}
