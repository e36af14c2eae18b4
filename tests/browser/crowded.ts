import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type EventAtPlace, type NamedPlace, toPlaceColumns } from '@/lib/columns/place-columns.ts';
import { encodePlaceColumns } from '@/lib/columns/place-file.ts';
import { root } from '../../lib/serve/corpus.mjs';
import { pointerPath, readPointer, removeRelease } from '../../lib/serve/release.mjs';
import { startServer } from './server.ts';

const columns = 7;
const rows = 9;

/** The place in the middle: it is painted, and the register of the server knows it. */
export const known = { id: 'belgora', name: 'Belgora', number: 31 } as const;

/** Every fourth place has one case, the other 48 have two: so many can be buttons. */
const isPainted = (number: number) => number % 4 === 3;

/** A field of 63 places, so far apart that each is a mark of its own once all are in view. */
function fieldOfPlaces(): Uint8Array<ArrayBuffer> {
  const places = Array.from({ length: columns * rows }, (_, number): NamedPlace => {
    const { id, name } = number === known.number ? known : { id: `p${number}`, name: `P${number}` };
    const [column, row] = [number % columns, Math.floor(number / columns)];
    const at = { lng: 20 + 1.3 * column, lat: 52 - 0.9 * row };
    return { id, name, country: 'QF', precision: 'city', area: null, ...at };
  });
  const events = places.flatMap(({ id, lng, lat }, number) =>
    Array.from({ length: isPainted(number) ? 1 : 2 }, (_, at): EventAtPlace => {
      const own = `c${number}-${at}`;
      const [kind, days] = [number === 8 ? 'died' : 'detained', ['2020-01-01', '2020-01-31']] as const;
      return {
        id: `${own}.e1`,
        case: own,
        place: id,
        lng,
        lat,
        kind,
        days,
        statuses: ['detained'],
        acts: 'QF',
      };
    }),
  );
  return encodePlaceColumns(
    toPlaceColumns({
      version: 'field',
      places,
      events,
      countryNames: { QF: 'Farland' },
      stageOf: () => 'detained',
    }),
  );
}

const body = Buffer.from(fieldOfPlaces());

/** Gives a page the field of places instead of the columns of its register. */
export async function sendField(page: Page): Promise<void> {
  await page.route('**/events.columns', (route) =>
    route.fulfill({ body, contentType: 'application/vnd.whereabouts.columns' }),
  );
}

export interface CrowdedServer {
  readonly url: string;
  /** The folder of its corpus. */
  readonly data: string;
  /** Starts it anew, where its files were changed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A server of the invented register that takes it for a large one; gone with its build when it is closed. */
export async function startCrowded(): Promise<CrowdedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-crowded-'));
  const data = join(folder, 'data');
  cpSync(join(root, 'tests/fixtures/data'), data, { recursive: true });
  const options = { isCurrent: true, env: { WHEREABOUTS_DATA: data, MAP_COLUMNS_ABOVE: '0' } };
  let server = await startServer(options);
  return {
    get url() {
      return server.url;
    },
    data,
    async restart() {
      await server.stop();
      server = await startServer(options);
    },
    async close() {
      await server.stop();
      const pointer = readPointer(root, data);
      if (pointer) removeRelease(root, pointer.release);
      rmSync(pointerPath(root, data), { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
