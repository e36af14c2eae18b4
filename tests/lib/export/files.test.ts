import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '@/lib/export/formats.ts';
import { toStream, writeFile } from '@/lib/export/write.ts';
import { hostileTexts } from '../../components/hostile.ts';
import { aFeature, attribution, columns, features } from './features.ts';
import { elementsOf } from './xml-elements.ts';

async function fileOf(format: ExportFormat['extension'], list = features): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(toStream(writeFile(format, list, columns, attribution))).arrayBuffer(),
  );
}

const textOf = async (format: ExportFormat['extension'], list = features) =>
  new TextDecoder().decode(await fileOf(format, list));

const withoutArea = features.slice(0, 2);
const hostile = hostileTexts.map((text, index) =>
  aFeature(`h.${index}`, { type: 'Point', coordinates: [1, 2] }, text),
);

describe('GeoJSON', () => {
  it('holds the features as they are, with source, licence and version beside them', async () => {
    const { type, features: written, ...members } = JSON.parse(await textOf('geojson'));
    expect([type, written]).toEqual(['FeatureCollection', features]);
    expect(members).toEqual(attribution);
  });

  it('is valid where nothing is found', async () => {
    expect(JSON.parse(await textOf('geojson', [])).features).toEqual([]);
  });
});

describe('KML', () => {
  it('holds names, values and positions as text, and what the file is', async () => {
    const kml = await textOf('kml');
    expect(elementsOf(kml, 'name')).toEqual([
      'Events <b>&',
      'Минск 東京, "quoted"\nsecond line',
      'x.e2',
      '=1+1',
    ]);
    expect(elementsOf(kml, 'value').slice(0, 4)).toEqual(['-7', 'false', 'a1; a2', '[{"value":1}]']);
    expect(elementsOf(kml, 'coordinates')[0]).toBe('-77.03,38.9');
    expect(elementsOf(kml, 'description')).toEqual([
      'What happened. Source: Whereabouts. Licence: MIT (http://127.0.0.1:3000/about). Data version aaaaaaaaaaaa of 2026-01-02. http://127.0.0.1:3000/api/collections/events/items?country=QF&limit=1',
    ]);
  });

  it('keeps hostile text literal', async () => {
    expect(elementsOf(await textOf('kml', hostile), 'name').slice(1)).toEqual(hostileTexts);
  });

  it('replaces what XML cannot hold', async () => {
    const kml = await textOf('kml', [aFeature('x', null, 'a\u0001b\uD800c')]);
    expect(elementsOf(kml, 'name')[1]).toBe('a\uFFFDb\uFFFDc');
  });
});

describe('FlatGeobuf', () => {
  async function read(bytes: Uint8Array) {
    const headers: HeaderMeta[] = [];
    const found = [];
    for await (const feature of deserialize(bytes, { headerMetaFn: (meta) => headers.push(meta) })) {
      found.push([feature.properties, feature.geometry]);
    }
    return { header: headers[0], found };
  }

  it('gives back values and positions', async () => {
    const { header, found } = await read(await fileOf('fgb', features.slice(0, 1)));
    expect(found).toEqual([
      [
        {
          id: 'x.e1',
          name: 'Минск 東京, "quoted"\nsecond line',
          count: -7,
          isInferred: false,
          articles: 'a1; a2',
          statistics: '[{"value":1}]',
        },
        { type: 'Point', coordinates: [-77.03, 38.9] },
      ],
    ]);
    expect([header?.title, header?.featuresCount, header?.crs?.code]).toEqual(['Events <b>&', 1, 4326]);
    expect(JSON.parse(header?.metadata ?? '')).toEqual(attribution);
  });

  it('has its columns where nothing is found', async () => {
    const { header, found } = await read(await fileOf('fgb', []));
    expect(found).toEqual([]);
    expect(header?.columns?.map(({ name }) => name)).toEqual(['id', ...columns.map(({ name }) => name)]);
  });
});

describe('GeoParquet', () => {
  it('gives back values, positions and what the file is', async () => {
    const { buffer } = await fileOf('parquet');
    if (!(buffer instanceof ArrayBuffer)) throw new TypeError('no array buffer');
    const rows = await parquetReadObjects({ file: buffer });
    expect(rows.slice(0, 2)).toEqual([
      {
        id: 'x.e1',
        name: 'Минск 東京, "quoted"\nsecond line',
        count: -7,
        isInferred: false,
        articles: 'a1; a2',
        statistics: '[{"value":1}]',
        geometry: { type: 'Point', coordinates: [-77.03, 38.9] },
      },
      {
        id: 'x.e2',
        name: null,
        count: -7,
        isInferred: true,
        articles: 'a1; a2',
        statistics: '[{"value":1}]',
        geometry: null,
      },
    ]);
    const metadata = parquetMetadata(buffer).key_value_metadata ?? [];
    const metadataOf = (key: string) => metadata.find((entry) => entry.key === key)?.value ?? '';
    expect(JSON.parse(metadataOf('geo'))).toEqual({
      version: '1.1.0',
      primary_column: 'geometry',
      columns: { geometry: { encoding: 'WKB', geometry_types: ['Point', 'MultiPolygon'] } },
    });
    expect([metadataOf('whereabouts:licence'), metadataOf('whereabouts:version')]).toEqual([
      'MIT',
      'aaaaaaaaaaaa',
    ]);
  });

  it('is valid where nothing is found', async () => {
    const { buffer } = await fileOf('parquet', []);
    if (!(buffer instanceof ArrayBuffer)) throw new TypeError('no array buffer');
    expect(await parquetReadObjects({ file: buffer })).toEqual([]);
  });
});

function hasGdal(): boolean {
  try {
    return execFileSync('ogr2ogr', ['--version'], { encoding: 'utf8' }).startsWith('GDAL');
  } catch {
    return false;
  }
}

describe.skipIf(!hasGdal())('GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-export-'));

  it.each([
    ['geojson', []],
    ['csv', ['-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat']],
    ['kml', []],
    ['fgb', []],
  ] as const)('reads %s', async (format, options) => {
    const file = join(folder, `export.${format}`);
    writeFileSync(file, await fileOf(format, withoutArea));
    const json = execFileSync('ogr2ogr', ['-f', 'GeoJSON', '/vsistdout/', file, ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const read = JSON.parse(json).features;
    expect(read[0].geometry.coordinates.slice(0, 2)).toEqual([-77.03, 38.9]);
    expect([read[0].properties.name ?? read[0].properties.Name, read.length]).toEqual([
      'Минск 東京, "quoted"\nsecond line',
      2,
    ]);
    expect(read[1].geometry).toBeNull();
  });
});
