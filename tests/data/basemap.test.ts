import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { cutLine, cutPolygons } from '@/data/basemap/cut';
import { drawGround } from '@/data/basemap/ground';
import { findArea } from '@/lib/drawing/topology';

function readText(name: string): string {
  return readFileSync(new URL(`../../data/basemap/${name}`, import.meta.url), 'utf8');
}

function readTopology(name: string): Topology {
  const topology: Topology = JSON.parse(readText(name));
  return topology;
}

const topologies = {
  'countries-110m.json': readTopology('countries-110m.json'),
  'countries-50m.json': readTopology('countries-50m.json'),
  'regions.json': readTopology('regions.json'),
};

function ringHolds(ring: readonly Position[], [lng = 0, lat = 0]: Position): boolean {
  let isInside = false;
  ring.forEach(([bLng = 0, bLat = 0], index) => {
    const [aLng = 0, aLat = 0] = ring[index - 1] ?? ring.at(-1) ?? [];
    if (aLat > lat !== bLat > lat && lng < aLng + ((lat - aLat) / (bLat - aLat)) * (bLng - aLng)) {
      isInside = !isInside;
    }
  });
  return isInside;
}

function holds(shape: MultiPolygon | null, position: Position): boolean {
  return (
    shape?.coordinates.some((rings) => rings.filter((ring) => ringHolds(ring, position)).length === 1) ??
    false
  );
}

function shapesOf(topology: Topology, name: string): Map<string, MultiPolygon> {
  const object = topology.objects[name];
  const made = object ? feature(topology, object) : null;
  const features = made?.type === 'FeatureCollection' ? made.features : [];
  return new Map(
    features.flatMap(({ id, geometry }) =>
      id !== undefined && geometry.type === 'MultiPolygon' ? [[String(id), geometry] as const] : [],
    ),
  );
}

function idsAround(shapes: ReadonlyMap<string, MultiPolygon>, position: Position): string[] {
  return [...shapes].flatMap(([id, shape]) => (holds(shape, position) ? [id] : []));
}

function linesOf(topology: Topology, name: string): Position[][] {
  const object = topology.objects[name];
  const made = object ? feature(topology, object) : null;
  return made?.type === 'Feature' && made.geometry.type === 'MultiLineString'
    ? made.geometry.coordinates
    : [];
}

function idsOf(topology: Topology, name: string): string[] {
  const collection = topology.objects[name];
  if (collection?.type !== 'GeometryCollection') return [];
  return collection.geometries.flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
}

/** Whether a line passes within `reach` degrees of the position. */
function passesNear(lines: readonly Position[][], [lng = 0, lat = 0]: Position, reach: number): boolean {
  return lines.some((line) => {
    const lngs = line.map(([x = 0]) => x);
    const lats = line.map(([, y = 0]) => y);
    return (
      Math.min(...lngs) - reach < lng &&
      lng < Math.max(...lngs) + reach &&
      Math.min(...lats) - reach < lat &&
      lat < Math.max(...lats) + reach
    );
  });
}

describe.each(Object.entries(topologies))('%s', (_name, topology) => {
  it('has no polygon edge that goes round the world', () => {
    const longest = Object.values(topology.objects)
      .flatMap((object) => {
        const made = feature(topology, object);
        return made.type === 'Feature' ? [made] : made.features;
      })
      .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []))
      .flatMap((ring) => ring.map(([lng = 0], index) => Math.abs(lng - (ring[index - 1]?.[0] ?? lng))))
      .reduce((most, step) => Math.max(most, step), 0);
    expect(longest).toBeLessThanOrEqual(91);
  });

  it('draws no border or coast along the antimeridian', () => {
    const along = ['coast', 'borders', 'disputed', 'lines']
      .flatMap((name) => linesOf(topology, name))
      .flatMap((line) =>
        line.filter(([lng = 0], index) => {
          const before = line[index - 1]?.[0];
          return before !== undefined && Math.abs(lng) > 179.99 && Math.abs(before) > 179.99;
        }),
      );
    expect(along).toEqual([]);
  });

  it('draws the isthmus of Crimea and the south of Kunashir as disputed', () => {
    const disputed = linesOf(topology, 'disputed');
    expect(passesNear(disputed, [33.7, 46.15], 0.3)).toBe(true);
    expect(passesNear(disputed, [145.5, 43.7], 0.3)).toBe(true);
  });
});

describe('countries', () => {
  it.each(['countries-110m.json', 'countries-50m.json'] as const)(
    '%s has each ISO 3166-1 code once',
    (name) => {
      const ids = idsOf(topologies[name], 'countries');
      expect(ids.filter((id) => !/^[A-Z]{2}$/.test(id))).toEqual([]);
      expect(ids).toEqual([...new Set(ids)]);
    },
  );

  it.each([
    ['Crimea', [34.1, 45.3], 'UA'],
    ['Minsk', [27.57, 53.9], 'BY'],
    ['Vladivostok', [131.95, 43.2], 'RU'],
    ['Tokyo', [139.6, 35.7], 'JP'],
    ['Chukotka, east of 180 degrees', [-175, 66.5], 'RU'],
    ['Iturup', [147.8, 45.05], 'RU'],
  ])('puts %s where the policy says', (_place, position, id) => {
    const countries = shapesOf(topologies['countries-50m.json'], 'countries');
    expect(idsAround(countries, position)).toEqual([id]);
  });
});

describe('regions', () => {
  const regions = topologies['regions.json'];
  const shapes = shapesOf(regions, 'regions');

  it('has each ISO 3166-2 code once, and what has none under its country', () => {
    const ids = idsOf(regions, 'regions');
    expect(ids.filter((id) => !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each([
    ['Crimea', [34.1, 45.3], 'UA-43'],
    ['Sevastopol', [33.62, 44.55], 'UA-40'],
    ['Minsk', [27.57, 53.9], 'BY-HM'],
    ['Vladivostok', [132.1, 43.3], 'RU-PRI'],
    ['Dimitrovgrad', [49.6, 54.2], 'RU-ULY'],
    ['Tokyo', [139.6, 35.7], 'JP-13'],
  ])('puts %s into its region', (_place, position, id) => {
    expect(idsAround(shapes, position)).toEqual([id]);
  });

  it('counts Crimea to Ukraine when it draws the country', () => {
    expect(holds(findArea(regions, 'UA'), [34.1, 45.3])).toBe(true);
    expect(holds(findArea(regions, 'RU'), [34.1, 45.3])).toBe(false);
  });
});

describe('sizes', () => {
  it.each([
    ['countries-110m.json', 38],
    ['countries-50m.json', 190],
    ['regions.json', 365],
    ['labels.json', 25],
    ['cities.json', 110],
  ])('%s stays below %i kB', (name, budget) => {
    expect(gzipSync(readText(name), { level: 9 }).length).toBeLessThan(budget * 1000);
  });
});

describe('cutting at the antimeridian', () => {
  it('cuts a square over 180 degrees into its two halves', () => {
    const square = [
      [
        [
          [170, 0],
          [-170, 0],
          [-170, 10],
          [170, 10],
          [170, 0],
        ],
      ],
    ];
    expect(cutPolygons(square)).toEqual([
      [
        [
          [170, 0],
          [180, 0],
          [180, 10],
          [170, 10],
          [170, 0],
        ],
      ],
      [
        [
          [-180, 0],
          [-170, 0],
          [-170, 10],
          [-180, 10],
          [-180, 0],
        ],
      ],
    ]);
  });

  it('leaves a square elsewhere as it is', () => {
    const square = [
      [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 10],
          [0, 0],
        ],
      ],
    ];
    expect(cutPolygons(square)).toEqual(square);
  });

  it('closes a ring round a pole along that pole, in steps', () => {
    const [ring] =
      cutPolygons([
        [
          [
            [-180, -70],
            [-60, -70],
            [60, -70],
            [180, -70],
          ],
        ],
      ])[0] ?? [];
    expect(ring).toContainEqual([-180, -90]);
    expect(ring).toContainEqual([180, -90]);
    expect(ring).toContainEqual([0, -90]);
  });

  it('cuts a line over 180 degrees and drops what runs along it', () => {
    expect(
      cutLine([
        [170, 0],
        [-170, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
      ],
    ]);
    expect(
      cutLine([
        [180, 0],
        [180, 5],
        [175, 5],
      ]),
    ).toEqual([
      [
        [180, 5],
        [175, 5],
      ],
    ]);
  });
});

describe('ground.svg', () => {
  it('shows the land and lines of countries-110m.json', () => {
    expect(readText('ground.svg')).toBe(drawGround(topologies['countries-110m.json']));
  });

  it('has no line along the antimeridian within the picture', () => {
    const [, land = ''] = /class="land" d="([^"]+)"/.exec(readText('ground.svg')) ?? [];
    const rings = land.split('M').map((ring) => (ring.match(/-?[\d.]+/g) ?? []).map(Number));
    const upright = rings.flatMap(([startX = 0, , ...steps]) => {
      let x = startX;
      return steps.flatMap((step, index) => {
        if (index % 2 === 1) return [];
        x += step;
        return step === 0 && Math.abs(steps[index + 1] ?? 0) > 4 ? [Math.round(x)] : [];
      });
    });
    const isAtEdge = (x: number) => (x > -1 && x < 12) || (x > 2036 && x < 2049);
    expect([rings.length > 100, upright.length > 0, upright.filter(isAtEdge)]).toEqual([true, true, []]);
  });
});
