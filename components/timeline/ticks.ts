import type { Timeline } from '@/lib/model/explored.ts';
import { timelineWords } from '@/lib/text/en-timeline.ts';

const MOST_LABELS = 10;
const yearSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

function yearTicks(years: readonly string[]): (string | null)[] {
  const step = yearSteps.find((each) => years.length / each <= MOST_LABELS) ?? 1000;
  return years.map((year) => (Number(year) % step === 0 ? year : null));
}

function monthTicks(months: readonly string[]): (string | null)[] {
  const isShort = months.length <= 12;
  return months.map((month, index) => {
    if (month.endsWith('-01')) return month.slice(0, 4);
    return isShort || index === 0 ? timelineWords.shortMonth(month) : null;
  });
}

/** The label under each bar, null where there is no room for one. */
export function ticksOf({ unit, bars }: Timeline): (string | null)[] {
  const periods = bars.map(({ period }) => period);
  return unit === 'year' ? yearTicks(periods) : monthTicks(periods);
}
