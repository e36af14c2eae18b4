/**
 * Runs of 1, 4, 16 … months, each four of the one before, that cut time as cells cut the map: a period of any length
 * is a few of them, and a month is in one of each length. A run is a number: how many runs of its length are before it,
 * times 16, and its step (the length is 4 to the power of it). Months are numbered as `monthOfDay` does.
 */
export const monthRunSteps = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const lastStep = 9;

const runAt = (month: number, step: number) => Math.floor(month / 4 ** step) * 16 + step;

/** The run that holds every month that a date can name: the first of the longest. */
export const allMonths = runAt(0, lastStep);

/** The fewest runs that together are the months from the first to the last, both included, in their order. */
export function runsBetween(first: number, last: number): number[] {
  const runs: number[] = [];
  let month = first;
  while (month <= last) {
    let step = 0;
    const isWithin = (length: number) => month % length === 0 && month + length - 1 <= last;
    while (step < lastStep && isWithin(4 ** (step + 1))) step += 1;
    runs.push(runAt(month, step));
    month += 4 ** step;
  }
  return runs;
}

/** The runs that hold a month, one of each length. */
export const runsWith = (month: number): number[] => monthRunSteps.map((step) => runAt(month, step));
