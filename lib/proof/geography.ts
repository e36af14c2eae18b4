import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';
import type { Fault } from './finding.ts';
import type { SourcedCorpus } from './read-data.ts';

/** A country's outline as rings of [longitude, latitude]; a position is inside if it is in an odd number of them. */
export type Outline = readonly (readonly Position[])[];

type CountryTopology = Topology<{ countries: GeometryCollection }>;

const isTopology = (value: unknown): value is CountryTopology =>
  z.object({ type: z.literal('Topology'), objects: z.object({ countries: z.object({}) }) }).safeParse(value)
    .success;

function ringsOf({ geometry }: Feature<MultiPolygon | Polygon, GeoJsonProperties>): Outline {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

export type Outlines = ReadonlyMap<string, Outline>;

/** The outlines of the base map by ISO 3166-1 alpha-2 code. */
export function loadOutlines(file = join(process.cwd(), 'data/basemap/countries-50m.json')): Outlines {
  const topology: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isTopology(topology)) throw new Error(`${file} is no TopoJSON with "countries"`);
  const outlines = new Map<string, Outline>();
  for (const country of feature(topology, topology.objects.countries).features) {
    const { id, geometry } = country;
    if (typeof id !== 'string') continue;
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    outlines.set(id, [...(outlines.get(id) ?? []), ...ringsOf({ ...country, geometry })]);
  }
  return outlines;
}

const kilometresPerDegree = 111.2;

/** Longitudes as seen from `lng`, so that a ring on the other side of the antimeridian is near. */
const turned = (other: number, lng: number) => ((((other - lng) % 360) + 540) % 360) - 180;

function crosses(outline: Outline, [lng = 0, lat = 0]: Position): boolean {
  let isInside = false;
  for (const ring of outline) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      if (y1 > lat === y2 > lat) continue;
      if (lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
  }
  return isInside;
}

function kilometresToEdge(outline: Outline, [lng = 0, lat = 0]: Position): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of outline) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      const ax = turned(x1, lng) * shrink;
      const ay = y1 - lat;
      const bx = ax + (x2 - x1) * shrink;
      const by = y2 - lat;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
    }
  }
  return nearest * kilometresPerDegree;
}

/** Kilometres from a position to a country; 0 inside it. Exact to a few per cent within a thousand. */
export function kilometresTo(outline: Outline, position: Position): number {
  return crosses(outline, position) ? 0 : kilometresToEdge(outline, position);
}

// Capes, islands and piers that an outline at 1:50 million leaves out.
const tolerance = 200;

/**
 * Why a point, [longitude, latitude], cannot be in the country that it claims; null where it lies there or near it, and
 * for codes that no country has.
 */
export function pointFault(
  outlines: Outlines,
  [lng, lat]: readonly [number, number],
  country: string,
): string | null {
  const outline = outlines.get(country);
  if (!outline) return null;
  const kilometres = kilometresTo(outline, [lng, lat]);
  if (kilometres <= tolerance) return null;
  const away = `${Math.round(kilometres)} km from ${country}`;
  if (Math.abs(lng) <= 90 && kilometresTo(outline, [lat, lng]) <= tolerance) {
    return `lies ${away} because latitude and longitude are swapped: write [${lat}, ${lng}]`;
  }
  return `lies ${away}: correct the point or the country`;
}

/** Every point lies in the country that it claims, or near it. */
export function checkGeography({ corpus, sources }: SourcedCorpus, outlines: Outlines): Fault[] {
  const source = sources.places;
  if (!source) return [];
  return Object.entries(corpus.places).flatMap(([id, { point, country }]): Fault[] => {
    const message = point && pointFault(outlines, point, country);
    if (!message) return [];
    return [{ source, path: [id, 'point'], code: 'geo-suspicious', message }];
  });
}
