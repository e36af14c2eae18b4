import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBulkFile } from '@/lib/catalog/stores/bulk-file.ts';
import type { StoredEvent } from '@/lib/catalog/stores/event-store.ts';

const row = {
  id: 'by-2025-one.sentenced',
  kind: 'sentenced',
  on: '2025-03',
  lng: 27.5667,
  lat: 53.9,
  place: 'minsk',
  placeName: 'Minsk',
  precision: 'city',
  country: 'BY',
  jurisdiction: 'BY',
  caseTitle: 'A teacher, Minsk',
  summary: 'Sentenced to seven years, "in secret"',
  assertedBy: 'Daily Courier',
  court: 'Minsk City Court',
  articles: ['courier-1', 'courier-2'],
  statuses: ['convicted'],
  nationality: ['JP', 'QG'],
  alleged: ['espionage'],
};

const expected: StoredEvent = {
  id: 'by-2025-one.sentenced',
  case: 'by-2025-one',
  lng: 27.5667,
  lat: 53.9,
  days: ['2025-03-01', '2025-03-31'],
  kind: 'sentenced',
  statuses: ['convicted'],
  acts: 'BY',
  ways: ['JP|convicted|espionage', 'QG|convicted|espionage'],
  sources: ['courier-1', 'courier-2'],
  text: 'Sentenced to seven years, "in secret"\nA teacher, Minsk\nMinsk',
  feature: JSON.stringify({
    type: 'Feature',
    id: 'by-2025-one.sentenced',
    geometry: { type: 'Point', coordinates: [27.5667, 53.9] },
    properties: {
      case: 'by-2025-one',
      caseTitle: 'A teacher, Minsk',
      kind: 'sentenced',
      summary: 'Sentenced to seven years, "in secret"',
      on: '2025-03',
      startOn: '2025-03-01',
      endOn: '2025-03-31',
      onBasis: null,
      place: 'minsk',
      placeName: 'Minsk',
      placeBasis: null,
      precision: 'city',
      country: 'BY',
      jurisdiction: 'BY',
      stage: 'convicted',
      assertedBy: 'Daily Courier',
      articles: ['courier-1', 'courier-2'],
    },
  }),
};

const header = Object.keys(row).join(',');

const toLine = (cells: object) =>
  Object.values(cells)
    .map((value) => (Array.isArray(value) ? value.join(' ') : String(value)))
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');

describe('a file of events', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whereabouts-bulk-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(name: string, content: string | Buffer): Promise<StoredEvent[]> {
    const path = join(folder, name);
    writeFileSync(path, content);
    const events: StoredEvent[] = [];
    for await (const event of readBulkFile(path)) events.push(event);
    return events;
  }

  const readRow = async (changes: object) => {
    const [event] = await read('one.ndjson', JSON.stringify({ ...row, ...changes }));
    return event;
  };

  it('is read as JSON, a row a line', async () => {
    expect(await read('a.ndjson', `\uFEFF${JSON.stringify(row)}\n\r\n`)).toEqual([expected]);
  });

  it('is read as CSV, several values apart by blanks', async () => {
    expect(await read('a.csv', `\uFEFF${header}\r\n${toLine(row)}\r\n`)).toEqual([expected]);
  });

  it('calls nobody convicted without a court', async () => {
    await expect(readRow({ court: undefined })).rejects.toThrow(
      'one.ndjson:1 "court" is missing: only a court',
    );
    const event = await readRow({ court: undefined, statuses: ['sentenced'] });
    expect(JSON.parse(event?.feature ?? '').properties.stage).toBe('sentenced');
  });

  it.each([
    [{ id: 'no-dot' }, '"id" is no id: write <case>.<event>'],
    [{ id: 1 }, '"id" is a number: put it in quotes: "1"'],
    [{ kind: undefined }, 'has no "kind": add it'],
    [{ on: '2025-13' }, '"on" "2025-13" names month 13'],
    [{ lng: 181 }, '"lng" lies beyond 180 degrees: write degrees of WGS 84'],
    [
      { lng: 53.9, lat: 27.5667 },
      'the point lies 3494 km from BY because latitude and longitude are swapped: write [27.5667, 53.9]',
    ],
    [{ country: 'JP' }, 'the point lies 7004 km from JP: correct the point or the country'],
    [{ lat: '53' }, '"lat" is a string: write a number'],
    [{ articles: [] }, '"articles"'],
    [{ summary: '' }, '"summary" is empty'],
    [{ colour: 'red' }, '"colour" is no key here'],
  ])('is refused with the line where it says %o', async (changes, message) => {
    await expect(readRow(changes)).rejects.toThrow(`one.ndjson:1 ${message}`);
  });

  it('leaves the point alone of a country that is on no map, or is not said', async () => {
    for (const country of ['QG', undefined]) expect((await readRow({ country }))?.lng).toBe(27.5667);
  });

  it.each(['', ' ', '0x1F', '1e2', '27,5', '+1', 'NaN'])(
    'takes the cell "%s" for no degrees',
    async (lng) => {
      await expect(read('a.csv', `${header}\n${toLine({ ...row, lng })}\n`)).rejects.toThrow(
        lng === '' ? 'a.csv:2 has no "lng": add it' : 'a.csv:2 "lng" is a string: write a number',
      );
    },
  );

  it.each([
    [
      'a column that is none',
      header.replace('kind', 'Kind'),
      'a.csv:1 "Kind" is no column; these are: id,kind,on,',
    ],
    ['a column twice', `${header},id`, 'a.csv:1 has the column "id" twice: keep one'],
    ['a missing column', 'id,kind', 'a.csv:1 has no column "on": add it'],
    ['semicolons', header.replaceAll(',', ';'), 'a.csv:1 "id;kind;on;'],
  ])('is refused by its first line for %s', async (_, line, message) => {
    await expect(read('a.csv', `${line}\n${toLine(row)}\n`)).rejects.toThrow(message);
  });

  it('names the line where a row of several lines begins', async () => {
    const rows = [row, { ...row, summary: 'one\ntwo' }];
    await expect(read('a.csv', `${header}\n\n${rows.map(toLine).join('\n')}\n`)).rejects.toThrow(
      'a.csv:4 "summary" holds an invisible control character',
    );
    await expect(read('a.csv', `${header}\n${toLine(row)}\na,b\n`)).rejects.toThrow(
      /a\.csv:3 is no CSV: .* got 2/,
    );
  });

  it.each([
    ['a.csv', `${header}\n${toLine({ ...row, summary: 'Zürich' })}\n`, 'a.csv:2'],
    ['a.ndjson', `\n${JSON.stringify({ ...row, summary: 'Zürich' })}\n`, 'a.ndjson:2'],
  ])('is refused where %s is no UTF-8', async (name, text, where) => {
    await expect(read(name, Buffer.from(text, 'latin1'))).rejects.toThrow(
      `${where} "summary" holds a lost character`,
    );
  });

  it.each([
    ['a.csv', header],
    ['b.csv', ''],
    ['a.ndjson', '\n'],
  ])('is refused where %s has no events', async (name, text) => {
    await expect(read(name, text)).rejects.toThrow(`${name}" has no events: nothing is published`);
  });

  it.each(['none.csv', 'none.ndjson'])('is refused where there is no %s', async (name) => {
    await expect(readBulkFile(join(folder, name)).next()).rejects.toThrow('ENOENT: no such file');
  });

  it('is refused where it is neither', async () => {
    await expect(read('a.ndjson', `${JSON.stringify(row)}\n{`)).rejects.toThrow('a.ndjson:2 is no JSON');
    await expect(read('a.txt', '')).rejects.toThrow('ends neither in .ndjson nor in .csv');
  });
});
