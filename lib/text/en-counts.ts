import type { ExploredCounts } from '@/lib/model/explored.ts';

const number = new Intl.NumberFormat('en');
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** What is meant: "5 cases · 4 places on the map · 1 not on the map"; of a part, "2 of 5 cases · …". */
export function countsInWords({ cases, of, places, notOnMap }: ExploredCounts): string {
  const all = plural(of, 'case', 'cases');
  return [
    cases === of ? all : `${number.format(cases)} of ${all}`,
    `${plural(places, 'place', 'places')} on the map`,
    `${number.format(notOnMap)} not on the map`,
  ].join(' · ');
}
