import type { Bbox } from '@/lib/geo/bbox.ts';
import { ProblemError } from './problem.ts';

/** What a request for items asks for (OGC API - Features Part 1, 7.15). */
export interface ItemsQuery {
  readonly bbox: Bbox | undefined;
  readonly limit: number;
  readonly offset: number;
}

export const maximumLimit = 10_000;
const defaultLimit = 1000;
// Beyond it, offset + limit is no longer exact.
const maximumOffset = 1e15;
const known = ['bbox', 'limit', 'offset'];

const quote = (value: string) => `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;

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

function parseWhole(name: string, text: string, minimum: number, maximum: number): number {
  if (!/^\d+$/.test(text) || Number(text) < minimum) {
    throw new ProblemError(400, `${name} ${quote(text)} is no whole number from ${minimum}`, name);
  }
  return Math.min(Number(text), maximum);
}

/** Reads the parameters of an items request. Unknown and doubled ones are refused; a number too high is lowered. */
export function parseItemsQuery(parameters: URLSearchParams): ItemsQuery {
  for (const name of parameters.keys()) {
    if (!known.includes(name)) {
      throw new ProblemError(400, `unknown parameter ${quote(name)}; known are ${known.join(', ')}`, name);
    }
    if (parameters.getAll(name).length > 1) throw new ProblemError(400, `${name} is given twice`, name);
  }
  const bbox = parameters.get('bbox');
  const limit = parameters.get('limit');
  const offset = parameters.get('offset');
  return {
    bbox: bbox === null ? undefined : parseBbox(bbox),
    limit: limit === null ? defaultLimit : parseWhole('limit', limit, 1, maximumLimit),
    offset: offset === null ? 0 : parseWhole('offset', offset, 0, maximumOffset),
  };
}
