import { describe, expect, it } from 'vitest';
import { type PlaceColumns, toPlaceColumns } from '@/lib/columns/place-columns.ts';
import { decodePlaceColumns, encodePlaceColumns } from '@/lib/columns/place-file.ts';
import { generateColumns } from './generate-register.ts';

/** Two places at one point, which only the column of places tells apart. */
const twins = (): PlaceColumns => {
  const at = { lng: 27.56, lat: 53.9, country: 'BY', area: null };
  const event = {
    ...at,
    days: ['2024-01-01', '2024-01-31'],
    kind: 'detained',
    statuses: [],
    acts: 'BY',
  } as const;
  return toPlaceColumns({
    version: 'v1',
    places: [
      { ...at, id: 'minsk', name: 'Minsk', precision: 'city' },
      { ...at, id: 'by', name: 'Belarus', precision: 'country', area: 'BY' },
      { ...at, id: 'named', name: 'Only named', precision: 'city' },
    ],
    countryNames: { BY: 'Belarus' },
    events: [
      { ...event, id: 'c1.e1', case: 'c1', place: 'by' },
      { ...event, id: 'c1.e2', case: 'c1', place: 'minsk' },
      { ...event, id: 'c2.e1', case: 'c2', place: 'by' },
    ],
    stageOf: (id) => (id === 'c1' ? 'several' : null),
  });
};

describe('the columns of a map', () => {
  it('keep apart what lies at one point, and where each case stands', () => {
    const { place, caseStage, columns } = twins();
    expect([...columns.caseNumber]).toEqual([0, 0, 1]);
    expect([...place]).toEqual([1, 0, 1]);
    expect([...caseStage]).toEqual([12, 255]);
  });

  it('come back from a file as they were', () => {
    for (const columns of [twins(), generateColumns(500, 3)]) {
      expect(decodePlaceColumns(encodePlaceColumns(columns))).toEqual(columns);
    }
  });

  it('are refused where the file was cut short, or is another', () => {
    const bytes = encodePlaceColumns(twins());
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => decodePlaceColumns(bytes.subarray(0, length)), `${length} bytes`).toThrow(/column file/);
    }
    expect(() => decodePlaceColumns(new TextEncoder().encode('<!doctype html><p>Not here</p>'))).toThrow(
      /column file/,
    );
  });

  it('are not made of an event whose place nobody knows', () => {
    const [place] = twins().places;
    const event = {
      id: 'c1.e1',
      case: 'c1',
      lng: 1,
      lat: 2,
      kind: 'died',
      acts: 'BY',
      place: 'nowhere',
    } as const;
    const register = {
      version: 'v1',
      places: place ? [place] : [],
      countryNames: {},
      events: [{ ...event, days: ['2024-01-01', '2024-01-01'], statuses: [] } as const],
      stageOf: () => null,
    };
    expect(() => toPlaceColumns(register)).toThrow('the event "c1.e1" has no place');
  });
});
