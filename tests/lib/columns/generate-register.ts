import {
  type EventAtPlace,
  type NamedPlace,
  type PlacedRegister,
  toPlaceColumns,
} from '@/lib/columns/place-columns.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import { generateEvents } from './generate-events.ts';

const nameOf = (number: number) => `Town ${number.toString(36)}`;

function generateRegister(count: number, seed: number): PlacedRegister {
  const numbers = new Map<string, number>();
  const places: NamedPlace[] = [];
  const events: EventAtPlace[] = [];
  for (const event of generateEvents(count, seed)) {
    const { lng, lat, acts } = event;
    const position = `${lng} ${lat}`;
    const number = numbers.get(position) ?? numbers.size;
    const id = `town-${number.toString(36)}`;
    if (number === places.length) {
      const precision = number % 40 === 7 ? ('region' as const) : ('city' as const);
      places.push({ id, name: nameOf(number), country: acts, precision, area: null, lng, lat });
    }
    numbers.set(position, number);
    events.push({ ...event, place: id });
  }
  const stageByCase = new Map(events.map((event) => [event.case, event.statuses[0] ?? null]));
  return {
    version: 'generated',
    places,
    countryNames: { FR: 'France', JP: 'Japan' },
    events,
    stageOf: (id) => stageByCase.get(id) ?? stages[0],
  };
}

/** The columns of so many generated events (generate-events.ts): each position of theirs is a place. */
export const generateColumns = (count: number, seed: number) => toPlaceColumns(generateRegister(count, seed));
