import type { PlacedEvent } from '@/lib/columns/event-columns.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import { type EventKind, eventKinds, type Stage, stages } from '@/lib/model/event-kinds.ts';
import { Random } from '../../bench/random.ts';

interface GeneratedCity {
  readonly acts: string;
  readonly lng: number;
  readonly lat: number;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pad = (number: number, length: number) => String(number).padStart(length, '0');
const micro = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Cities in two hundred countries, most of them near the middle of theirs; some countries lie across 180°. */
function generateCities(count: number, random: Random): GeneratedCity[] {
  const countries = Array.from({ length: 200 }, () => ({
    acts: random.pick([...alphabet]) + random.pick([...alphabet]),
    lng: random.next() * 360 - 180,
    lat: random.next() * 130 - 55,
  }));
  return Array.from({ length: count }, () => {
    const { acts, lng, lat } = random.pick(countries);
    const near = () => (random.next() + random.next() - 1) * 8;
    const east = lng + near();
    return {
      acts,
      lng: micro(east > 180 ? east - 360 : east < -180 ? east + 360 : east),
      lat: micro(lat + near()),
    };
  });
}

/** Days are known to the day, the month or the year, or from a year on. */
function generateDays(year: number, random: Random): DayRange {
  const [month, day, turn] = [random.whole(1, 12), random.whole(1, 28), random.next()];
  if (turn < 0.01) return [`${year}-01-01`, '9999-12-31'];
  if (turn < 0.08) return [`${year}-01-01`, `${year}-12-31`];
  if (turn < 0.25) return [`${year}-${pad(month, 2)}-01`, `${year}-${pad(month, 2)}-28`];
  return [`${year}-${pad(month, 2)}-${pad(day, 2)}`, `${year}-${pad(month, 2)}-${pad(day, 2)}`];
}

const common: readonly EventKind[] = ['detained', 'charged', 'sentenced', 'trial-opened', 'released'];

/**
 * So many events in cases of one to five, stacked on city points: one city in a hundred has half of them, and every
 * tenth event has a point of its own. The same seed and number give the same events.
 */
export function* generateEvents(count: number, seed: number): Generator<PlacedEvent> {
  const random = new Random(seed);
  const cities = generateCities(Math.max(50, Math.ceil(count / 200)), random);
  let events = 0;
  for (let number = 0; events < count; number += 1) {
    const share = random.next();
    const city = cities[Math.floor(cities.length * share ** 6.6)] ?? cities[0];
    if (!city) return;
    const year = 2026 - Math.floor(random.next() ** 2 * 26);
    const id = `${city.acts.toLowerCase()}-${year}-${pad(number, 7)}`;
    const statuses: Stage[] = random.isBelow(0.05) ? [] : [random.pick(stages)];
    if (random.isBelow(0.1)) statuses.push(random.pick(stages));
    for (let event = random.whole(1, 5); event > 0 && events < count; event -= 1) {
      const isElsewhere = random.isBelow(0.1);
      const jitter = () => (isElsewhere ? (random.next() - 0.5) * 0.4 : 0);
      events += 1;
      yield {
        id: `${id}.e${event}`,
        case: id,
        lng: micro(Math.max(-180, Math.min(180, city.lng + jitter()))),
        lat: micro(city.lat + jitter()),
        days: generateDays(year, random),
        kind: random.isBelow(0.8) ? random.pick(common) : random.pick(eventKinds),
        statuses: [...new Set(statuses)],
        acts: city.acts,
      };
    }
  }
}
