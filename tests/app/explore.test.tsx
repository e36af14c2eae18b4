import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import * as exports from '@/app/api/collections/[collectionId]/[file]/route.ts';
import * as items from '@/app/api/collections/[collectionId]/items/route.ts';
import { GET } from '@/app/explore.json/route.ts';
import { ExplorePanel } from '@/components/explore/explore-panel.tsx';
import { toFiltered } from '@/components/map/filtered.ts';
import { explore } from '@/lib/catalog/explore.ts';
import type { Explored } from '@/lib/model/explored.ts';
import { byGroup, type Filter, filterParameters, noFilter, printFilter } from '@/lib/model/filter.ts';
import config from '@/next.config.js';
import { fictionalCatalog } from '../lib/catalog/corpora.ts';
import { filtersOver } from '../lib/model/any-filter.ts';

// The routes read the snapshot of their release; here it is the fictional corpus.
vi.mock('@/lib/catalog/snapshot.ts', async () => {
  const { fictionalSnapshot } = await import('../lib/catalog/snapshots.ts');
  const { recordsOf } = await import('@/lib/catalog/records.ts');
  const records = recordsOf(fictionalSnapshot());
  return { openRecords: () => records };
});

const catalog = fictionalCatalog();
const origin = 'http://127.0.0.1:3000';
const known = explore(catalog, new URLSearchParams());
if (!known) throw new Error('the fictional corpus has no list');
const values = byGroup((name) => known.options[name].map(({ value }) => value));
const anyFilter = filtersOver(values, { min: 2017, max: 2023 });

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

async function ask(query: string): Promise<Explored> {
  return (await GET(new Request(`${origin}/explore.json?${query}`))).json();
}

async function itemsOf(collectionId: string, query: string): Promise<string[]> {
  const request = new Request(`${origin}/api/collections/${collectionId}/items?limit=10000&${query}`);
  const response = await items.GET(request, { params: Promise.resolve({ collectionId }) });
  const { features } = await response.json();
  // Without a filter the places are also those that articles only name.
  return features
    .filter(({ properties }: { properties: { caseCount?: number } }) => properties.caseCount !== 0)
    .map(({ id }: { id: string }) => id);
}

async function csvOf(collectionId: string, query: string): Promise<string[]> {
  const file = 'export.csv';
  const request = new Request(`${origin}/api/collections/${collectionId}/${file}?${query}`);
  const response = await exports.GET(request, { params: Promise.resolve({ collectionId, file }) });
  const [, ...rows] = parse(await response.text());
  return rows.map(([id]: string[]) => id ?? '');
}

function listOf(query: string, explored: Explored) {
  const markup = renderToStaticMarkup(
    <ExplorePanel query={query} page={1} builtOn="2026-01-02" explored={explored} />,
  );
  const attributes = (name: string) =>
    sorted([...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, id]) => id ?? ''));
  return { cases: attributes('data-case'), places: attributes('data-place') };
}

function mapOf({ marks }: Explored) {
  const drawn = toFiltered(catalog.features.places.features({}), marks).filter(
    ({ properties }) => properties.caseCount > 0,
  );
  return {
    cases: sorted(drawn.flatMap(({ properties }) => properties.cases.map(String))),
    places: sorted(drawn.map(({ id }) => String(id))),
  };
}

describe('list, map, counts, API and files', () => {
  it('hold the same set for any filter', async () => {
    const sizes: number[] = [];
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter: Filter) => {
        const query = printFilter(filter);
        const explored = await ask(query);
        const { counts } = explored;
        const [list, map] = [listOf(query, explored), mapOf(explored)];
        const [cases, places, events] = await Promise.all(
          ['cases', 'places', 'events'].map((id) => itemsOf(id, query)),
        );
        sizes.push(counts.cases);
        expect(explored.filter).toEqual(filter);
        expect(list.cases).toEqual(sorted(cases ?? []));
        expect(list.places).toEqual(sorted(places ?? []));
        expect(map.places).toEqual(list.places);
        expect(await csvOf('cases', query)).toEqual(cases);
        expect(await csvOf('events', query)).toEqual(events);
        expect(counts).toEqual({
          cases: list.cases.length,
          of: 5,
          onMap: map.cases.length,
          notOnMap: list.cases.length - map.cases.length,
          places: map.places.length,
        });
        expect(sorted((events ?? []).map((id) => id.split('.')[0] ?? ''))).toEqual(map.cases);
      }),
      { numRuns: 100, seed: 20261125 },
    );
    // Filters that all show nothing, or everything, would prove little.
    expect(sizes.filter((size) => size > 0 && size < 5).length).toBeGreaterThan(20);
  }, 120_000);

  it.each(['view=table', 'sort=newest', 'view=table&sort=status', 'sort=oldest'])(
    'hold the same cases as "%s"',
    async (options) => {
      const query = `status=acquitted,died,released&${options}`;
      expect(listOf(query, await ask(query)).cases).toEqual([
        'qf-2019-fisherman',
        'qf-2020-harbour-drawings',
        'qf-2020-morita',
      ]);
    },
  );
});

describe('an address that asks for nothing the register has', () => {
  it('says which value it leaves out, and shows the rest', async () => {
    const explored = await ask('acts=XX,QF&status=unheard-of&event=died&view=cube');
    expect(explored.ignored).toEqual([
      { name: 'status', value: 'unheard-of' },
      { name: 'acts', value: 'XX' },
      { name: 'view', value: 'cube' },
    ]);
    expect(explored.filter).toEqual({ ...noFilter, acts: ['QF'], event: ['died'] });
    expect(explored.counts.cases).toBe(1);
  });

  it('names the filter to drop, with what that brings back', async () => {
    const { counts, loosen } = await ask('acts=QG&event=died&from=2018');
    expect(counts.cases).toBe(0);
    expect(loosen).toEqual([
      { group: 'acts', cases: 1 },
      { group: 'event', cases: 1 },
    ]);
  });

  it('has no page beyond the last', async () => {
    for (const page of ['2', '0', '-1', 'x', '1e1', '99999999']) {
      const response = await GET(new Request(`${origin}/explore.json?page=${page}`));
      expect([page, response.status]).toEqual([page, 404]);
    }
  });
});

describe('the API', () => {
  it.each([
    ['acts=qf', 'acts', 'acts "qf" does not match ^[A-Z]{2}$'],
    ['status=several', 'status', 'status "several" is none of accused, detained'],
    ['from=2025-13', 'from', 'from "2025-13" does not match'],
    ['from=2025&to=2024', 'from', 'from "2025-01" is later than to "2024-12"'],
    ['acts=QF&acts=QG', 'acts', 'acts is given twice: "QF", "QG"'],
  ])('refuses "%s", where a page would fall back', async (query, parameter, detail) => {
    const request = new Request(`${origin}/api/collections/cases/items?${query}`);
    const response = await items.GET(request, { params: Promise.resolve({ collectionId: 'cases' }) });
    const problem = await response.json();
    expect([response.status, problem.parameter]).toEqual([400, parameter]);
    expect(problem.detail).toContain(detail);
  });

  it('leads a reader to the page with the same filter', async () => {
    const request = new Request(`${origin}/api/collections/cases/items?status=died&acts=QF`, {
      headers: { accept: 'text/html' },
    });
    const response = await items.GET(request, { params: Promise.resolve({ collectionId: 'cases' }) });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `${origin}/?acts=QF&status=died`,
    ]);
  });
});

describe('the answer', () => {
  it('is told to be known where the client has it', async () => {
    const url = `${origin}/explore.json?acts=QF`;
    const etag = (await GET(new Request(url))).headers.get('etag') ?? '';
    const again = await GET(new Request(url, { headers: { 'if-none-match': etag } }));
    expect([etag.startsWith('W/"aaaaaaaaaaaa'), again.status]).toEqual([true, 304]);
    const other = await GET(
      new Request(`${origin}/explore.json?acts=QG`, { headers: { 'if-none-match': etag } }),
    );
    expect(other.status).toBe(200);
  });
});

it('the addresses that the server draws by itself are those that a filter or a list can say', async () => {
  const rewrites = await config.rewrites?.();
  const before = rewrites && 'beforeFiles' in rewrites ? (rewrites.beforeFiles ?? []) : [];
  const keys = before.flatMap(({ has = [] }) => has.flatMap(({ key }) => key ?? []));
  expect(sorted(keys)).toEqual(sorted([...filterParameters, 'view', 'sort']));
});
