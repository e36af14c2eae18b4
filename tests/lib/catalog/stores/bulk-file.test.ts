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

describe('a file of events', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whereabouts-bulk-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  async function read(name: string, text: string): Promise<StoredEvent[]> {
    const path = join(folder, name);
    writeFileSync(path, text);
    const events: StoredEvent[] = [];
    for await (const event of readBulkFile(path)) events.push(event);
    return events;
  }

  const readRow = async (changes: object) => {
    const [event] = await read('one.ndjson', JSON.stringify({ ...row, ...changes }));
    return event;
  };

  it('is read as JSON, a row a line', async () => {
    expect(await read('a.ndjson', `${JSON.stringify(row)}\n\r\n`)).toEqual([expected]);
  });

  it('is read as CSV, several values apart by blanks', async () => {
    const cells = Object.values(row).map((value) => (Array.isArray(value) ? value.join(' ') : String(value)));
    const line = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    expect(await read('a.csv', `\uFEFF${Object.keys(row).join(',')}\r\n${line}\r\n`)).toEqual([expected]);
  });

  it('calls nobody convicted without a court', async () => {
    await expect(readRow({ court: undefined })).rejects.toThrow(
      'one.ndjson:1 court is missing: only a court',
    );
    const event = await readRow({ court: undefined, statuses: ['sentenced'] });
    expect(JSON.parse(event?.feature ?? '').properties.stage).toBe('sentenced');
  });

  it.each([
    [{ id: 'no-dot' }, 'id is no id: write <case>.<event>'],
    [{ on: '2025-13' }, 'on "2025-13" names month 13'],
    [{ lng: 181 }, 'lng'],
    [{ articles: [] }, 'articles'],
    [{ summary: '' }, 'summary is empty'],
    [{ colour: 'red' }, 'colour'],
  ])('is refused with the line where it says %o', async (changes, message) => {
    await expect(readRow(changes)).rejects.toThrow(message);
    await expect(readRow(changes)).rejects.toThrow('one.ndjson:1 ');
  });

  it('is refused where it is neither', async () => {
    await expect(read('a.ndjson', `${JSON.stringify(row)}\n{`)).rejects.toThrow('a.ndjson:2 is no JSON');
    await expect(read('a.txt', '')).rejects.toThrow('ends neither in .ndjson nor in .csv');
  });
});
