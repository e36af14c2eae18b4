import { loadavg } from 'node:os';

/** What a figure should reach; without a limit it is only told. */
export interface Limit {
  readonly most?: number;
  readonly least?: number;
}

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly samples: readonly number[];
  readonly limit?: Limit;
}

export function medianOf(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

function verdictOn(median: number, { most, least }: Limit): string {
  const wanted = most === undefined ? `at least ${least}` : `at most ${number.format(most)}`;
  const isReached =
    median <= (most ?? Number.POSITIVE_INFINITY) && median >= (least ?? Number.NEGATIVE_INFINITY);
  return `${isReached ? '✓' : '✗'} to reach: ${wanted}`;
}

/** One line: name, median with minimum and maximum over the runs, and whether it is what it should be. */
function formatFigure({ name, unit, samples, limit }: Figure): string {
  const median = medianOf(samples);
  const range = `min ${number.format(Math.min(...samples))}, max ${number.format(Math.max(...samples))}`;
  const spread = samples.length > 1 ? ` (${range}, ${samples.length} runs)` : '';
  const value = `${number.format(median)}${unit ? ` ${unit}` : ''}${spread}`;
  return `  ${name.padEnd(44)} ${value}${limit ? `  ${verdictOn(median, limit)}` : ''}`;
}

export function tell(figure: Figure): void {
  console.log(formatFigure(figure));
}

export const loadNow = () =>
  loadavg()
    .map((load) => load.toFixed(2))
    .join(' ');
