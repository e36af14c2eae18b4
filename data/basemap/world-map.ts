import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import type { Line } from './cut';

export interface RegionProperties {
  readonly iso_a2: string;
  readonly name: string | null;
  readonly gn_name: string | null;
}

export interface WorldMap {
  readonly regions: FeatureCollection<MultiPolygon, RegionProperties>;
  readonly disputed: FeatureCollection<MultiLineString, { readonly name: string }>;
  /** ISO 3166-1 alpha-3 to alpha-2. */
  readonly alpha2: ReadonlyMap<string, string>;
}

// Lines that no longer exist, and lines of a front: neither is a border somebody claims today.
const LEFT_OUT = new Set([
  'Former USSR oblast in 1991',
  'Ceasefire Line 1994',
  'Ukrainian claim',
  'Portuguese claim',
]);

/** Reads Natural Earth 1:10m from the GeoPackage that Debian's qgis-common carries. */
export function readWorldMap(path: string): WorldMap {
  if (!existsSync(path))
    throw new Error(`no ${path}: apt-get install qgis-common gdal-bin, or name the file`);
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  const layer = (name: string): string => {
    const file = join(folder, `${name}.json`);
    try {
      execFileSync('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=5', file, path, name]);
    } catch (cause) {
      throw new Error('ogr2ogr did not run: apt-get install gdal-bin', { cause });
    }
    return readFileSync(file, 'utf8');
  };
  try {
    const regions: WorldMap['regions'] = JSON.parse(layer('states_provinces'));
    const disputed: WorldMap['disputed'] = JSON.parse(layer('disputed_borders'));
    const countries: FeatureCollection<MultiPolygon, { iso_a2: string; ISO_A3: string | null }> = JSON.parse(
      layer('countries'),
    );
    const codes = countries.features.map(
      ({ properties }) => [properties.ISO_A3 ?? '', properties.iso_a2] as const,
    );
    return { regions, disputed, alpha2: new Map(codes) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function toDisputedLines(map: WorldMap): Line[] {
  return map.disputed.features
    .filter(({ properties }) => !LEFT_OUT.has(properties.name))
    .flatMap(({ geometry }) => geometry.coordinates);
}
