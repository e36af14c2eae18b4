import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import type { Attribution } from './attribution.ts';
import { type Column, type ExportedFeature, typedValue } from './columns.ts';

const parquetType = {
  text: 'STRING',
  integer: 'INT32',
  flag: 'BOOLEAN',
  list: 'STRING',
  json: 'STRING',
} as const;

/** GeoParquet 1.1.0: WKB with its `geo` metadata; longitude and latitude in OGC:CRS84, which is its default. */
export function toGeoParquet(
  features: readonly ExportedFeature[],
  columns: readonly Column[],
  attribution: Attribution,
): Uint8Array {
  const geometryTypes = new Set(features.flatMap(({ geometry }) => (geometry ? [geometry.type] : [])));
  const geo = {
    version: '1.1.0',
    primary_column: 'geometry',
    columns: { geometry: { encoding: 'WKB', geometry_types: [...geometryTypes] } },
  };
  const properties = columns.map((column) => ({
    name: column.name,
    type: parquetType[column.type],
    nullable: true,
    data: features.map((feature) => typedValue(feature, column)),
  }));
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'id', type: 'STRING', data: features.map(({ id }) => String(id ?? '')) },
      ...properties,
      {
        name: 'geometry',
        type: 'BYTE_ARRAY',
        nullable: true,
        data: features.map(({ geometry }) => (geometry ? geojsonToWkb(geometry) : null)),
      },
    ],
    kvMetadata: [
      { key: 'geo', value: JSON.stringify(geo) },
      ...Object.entries(attribution).map(([key, value]) => ({ key: `whereabouts:${key}`, value })),
    ],
    createdBy: 'Whereabouts',
  });
  return new Uint8Array(buffer);
}
