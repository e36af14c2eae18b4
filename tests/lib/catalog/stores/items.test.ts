import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiSourceOf } from '@/lib/catalog/api-source.ts';
import { clustersFor, facetsFor } from '@/lib/catalog/map-questions.ts';
import { arrayStore } from '@/lib/catalog/stores/array-store.ts';
import { type Database, openDatabase } from '@/lib/catalog/stores/database.ts';
import { toEventArrays } from '@/lib/catalog/stores/event-arrays.ts';
import { publishEvents } from '@/lib/catalog/stores/publish.ts';
import { sqlItems } from '@/lib/catalog/stores/sql-items.ts';
import { sqlStore } from '@/lib/catalog/stores/sql-store.ts';
import { storedEventsOf } from '@/lib/catalog/stores/stored-events.ts';
import { isNarrowed, printFilter } from '@/lib/model/filter.ts';
import { answerItem, answerItems } from '@/lib/ogc/items.ts';
import type { ApiSource } from '@/lib/ogc/source.ts';
import { openTestServer, postgresAt, type TestServer } from '../../../postgres.ts';
import { anyFilter } from '../../model/any-filter.ts';
import { fictionalCatalog } from '../corpora.ts';
import { fictionalSnapshot } from '../snapshots.ts';

const address = 'http://127.0.0.1:3000/api/collections/events/items';

async function itemsOf(source: ApiSource, query: string) {
  const response = await answerItems(new Request(`${address}?${query}`), source, 'events');
  const { timeStamp: _, ...body } = await response.json();
  return { status: response.status, ...body };
}

describe('events of the corpus', () => {
  const corpus = fictionalSnapshot().corpus;
  const events = [...storedEventsOf(corpus)];
  const arrays = arrayStore(toEventArrays('v', events));

  it('are counted by columns as the pages count them', async () => {
    const catalog = fictionalCatalog();
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const asked = { ...filter, nationality: [], alleged: [], source: [] };
        const parameters = new URLSearchParams(printFilter(asked));
        const ids = catalog.features.events
          .features({ filter: asked })
          .filter(({ geometry }) => geometry !== null);
        const cases = new Set(ids.map(({ properties }) => properties.case));
        const facets = await facetsFor(arrays, parameters);
        expect(facets).toMatchObject({ events: ids.length, cases: cases.size });
        const { clusters } = Object.fromEntries(Object.entries(await clustersFor(arrays, parameters)));
        const sum = clusters.reduce(
          (total: number, cluster: { events: number }) => total + cluster.events,
          0,
        );
        expect(sum).toBe(ids.length);
      }),
    );
  });

  it('are refused by columns where they are asked for what these do not have', async () => {
    const ask = (query: string) => facetsFor(arrays, new URLSearchParams(query));
    await expect(ask('nationality=JP')).rejects.toMatchObject({ status: 400, parameter: 'nationality' });
    await expect(ask('bbox=1,2,3')).rejects.toMatchObject({ status: 400, parameter: 'bbox' });
    await expect(ask('colour=red')).rejects.toMatchObject({ status: 400, parameter: 'colour' });
    for (const query of ['zoom=23', 'zoom=6', 'zoom=12&bbox=170,-40,-170,40']) {
      const clusters = clustersFor(arrays, new URLSearchParams(query));
      await expect(clusters, query).rejects.toMatchObject({ status: 400, parameter: 'zoom' });
    }
    const near = clustersFor(arrays, new URLSearchParams('zoom=12&bbox=179.5,-1,-179.5,1'));
    await expect(near).resolves.toHaveProperty('clusters');
  });

  describe.skipIf(postgresAt === null)('in PostgreSQL', () => {
    let server: TestServer;
    let database: Database;
    let stored: ApiSource;
    const inMemory = apiSourceOf(fictionalCatalog());

    beforeAll(async () => {
      server = await openTestServer();
      await publishEvents(server.url, events);
      database = openDatabase(server.url);
      const items = sqlItems(database);
      stored = { ...inMemory, stored: () => items };
    });

    afterAll(async () => {
      await database.end();
      await server.close();
    });

    it.each([
      '',
      'limit=2',
      'limit=3&offset=4',
      'offset=1000',
      'bbox=170,-30,-170,30',
      'bbox=0,0,0.5,0.5',
      'datetime=2024-02-10T00:00:00Z/..',
      'kind=sentenced',
      'stage=convicted',
      'precision=city&limit=1',
      'case=no-such-case',
      'jurisdiction=QF',
      'nationality=QG&status=convicted',
      'source=no-such-article',
      'kind=nothing',
      'q=Belgora',
      'q=gravia&status=convicted&bbox=170,-30,-170,30',
      'q=グラビア',
      'q=nothing-of-the-kind',
      'q=.*%2B%3F%5E%24%7B%7D()%7C%5B%5D%5C',
      'q=',
      `q=${'a'.repeat(201)}`,
      'limit=0',
      'colour=red&limit=0',
    ])('are answered by the API as from memory: "%s"', async (query) => {
      expect(await itemsOf(stored, query)).toEqual(await itemsOf(inMemory, query));
    });

    it('are filtered by the API as from memory', async () => {
      await fc.assert(
        fc.asyncProperty(anyFilter.filter(isNarrowed), async (filter) => {
          const query = printFilter(filter);
          expect(await itemsOf(stored, query)).toEqual(await itemsOf(inMemory, query));
        }),
        { numRuns: 60 },
      );
    });

    it('are led through page by page', async () => {
      const ids: string[] = [];
      for (let next: string | undefined = `${address}?limit=5`; next; ) {
        const response = await answerItems(new Request(next), stored, 'events');
        const { features, links } = await response.json();
        ids.push(...features.map(({ id }: { id: string }) => id));
        next = links.find(({ rel }: { rel: string }) => rel === 'next')?.href;
      }
      expect(ids).toEqual(events.map(({ id }) => id).sort());
    });

    it('are found one by one', async () => {
      const answer = async (source: ApiSource, id: string) => {
        const response = await answerItem(new Request(`${address}/${id}`), source, 'events', id);
        return { status: response.status, body: await response.json() };
      };
      for (const id of [events[0]?.id ?? '', 'no.such', 'x']) {
        expect(await answer(stored, id)).toEqual(await answer(inMemory, id));
      }
    });

    it('are counted as from arrays', async () => {
      const store = sqlStore(database);
      for (const query of ['', 'acts=QF', 'status=convicted', 'event=sentenced,detained&from=2020&to=2024']) {
        const parameters = new URLSearchParams(query);
        expect(await facetsFor(store, parameters)).toEqual(await facetsFor(arrays, parameters));
        parameters.set('zoom', '5');
        expect(await clustersFor(store, parameters)).toEqual(await clustersFor(arrays, parameters));
      }
    });
  });
});
