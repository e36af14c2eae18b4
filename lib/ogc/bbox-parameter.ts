import type { Bbox } from '@/lib/geo/bbox.ts';
import { ProblemError, quote } from './problem.ts';

const numberPattern = /^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Reads `west,south,east,north` or, with heights that are left out, six numbers. Throws ProblemError. */
export function parseBbox(text: string): Bbox {
  const refuse = (why: string) => new ProblemError(400, `bbox ${quote(text)} ${why}`, 'bbox');
  const numbers = text.split(',').map((part) => (numberPattern.test(part) ? Number(part) : Number.NaN));
  if (numbers.some((number) => !Number.isFinite(number))) throw refuse('holds something that is no number');
  const [west, south, east, north] =
    numbers.length === 6 ? [0, 1, 3, 4].map((index) => numbers[index]) : numbers;
  const isComplete = numbers.length === 4 || numbers.length === 6;
  if (!isComplete || west === undefined || south === undefined || east === undefined || north === undefined) {
    throw refuse('needs four or six numbers: west,south,east,north');
  }
  if (Math.abs(west) > 180 || Math.abs(east) > 180) throw refuse('has a longitude outside -180 to 180');
  if (Math.abs(south) > 90 || Math.abs(north) > 90) throw refuse('has a latitude outside -90 to 90');
  if (south > north) throw refuse('has its south above its north');
  return [west, south, east, north];
}
