import { Builder, ByteBuffer } from 'flatbuffers';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { Column as FgbColumn } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { ColumnType as FgbType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { mapColumn } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGC, parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { type Attribution, attributionInWords } from './attribution.ts';
import { type Column, type ExportedFeature, typedValue } from './columns.ts';

const fgbType = {
  text: FgbType.String,
  integer: FgbType.Int,
  flag: FgbType.Bool,
  list: FgbType.String,
  json: FgbType.String,
} as const;

function geometryTypeOf(features: readonly ExportedFeature[]): GeometryType {
  const types = new Set(features.flatMap(({ geometry }) => (geometry ? [geometry.type] : [])));
  const [only] = types;
  return only === undefined || types.size > 1 ? GeometryType.Unknown : GeometryType[only];
}

// The library's own writer of headers leaves title, description and metadata out.
function headerOf(
  features: readonly ExportedFeature[],
  columns: readonly Column[],
  attribution: Attribution,
) {
  const builder = new Builder();
  const columnOffsets = columns.map(({ name, type }) => {
    const nameOffset = builder.createString(name);
    FgbColumn.startColumn(builder);
    FgbColumn.addName(builder, nameOffset);
    FgbColumn.addType(builder, fgbType[type]);
    return FgbColumn.endColumn(builder);
  });
  const columnsOffset = Header.createColumnsVector(builder, columnOffsets);
  const name = builder.createString(attribution.title);
  const description = builder.createString(attributionInWords(attribution));
  const metadata = builder.createString(JSON.stringify(attribution));
  const authority = builder.createString('EPSG');
  Crs.startCrs(builder);
  Crs.addOrg(builder, authority);
  Crs.addCode(builder, 4326);
  const crs = Crs.endCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, name);
  Header.addTitle(builder, name);
  Header.addDescription(builder, description);
  Header.addMetadata(builder, metadata);
  Header.addCrs(builder, crs);
  Header.addColumns(builder, columnsOffset);
  Header.addFeaturesCount(builder, BigInt(features.length));
  Header.addGeometryType(builder, geometryTypeOf(features));
  Header.addIndexNodeSize(builder, 0);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}

// An empty list of parts would be taken for a geometry of parts.
const noPlace = { ...parseGeometry({ type: 'Point', coordinates: [] }), type: GeometryType.Unknown };

// The library writes no feature without a geometry: one with an empty geometry is written anew without it.
function withoutGeometry(bytes: Uint8Array): Uint8Array {
  const written = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(bytes)).propertiesArray();
  const builder = new Builder();
  const properties = written && Feature.createPropertiesVector(builder, written);
  Feature.startFeature(builder);
  if (properties !== null) Feature.addProperties(builder, properties);
  builder.finishSizePrefixed(Feature.endFeature(builder));
  return builder.asUint8Array();
}

/** FlatGeobuf 3 without an index, feature by feature. */
export function* toFlatGeobuf(
  features: readonly ExportedFeature[],
  columns: readonly Column[],
  attribution: Attribution,
): Generator<Uint8Array> {
  const withId: readonly Column[] = [{ name: 'id', type: 'text' }, ...columns];
  const geometryType = geometryTypeOf(features);
  yield magicbytes;
  yield headerOf(features, withId, attribution);
  const meta = {
    columns: withId.map(({ name, type }) => ({ ...mapColumn({ [name]: null }, name), type: fgbType[type] })),
    geometryType,
    envelope: null,
    featuresCount: features.length,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  for (const feature of features) {
    const { geometry } = feature;
    const cells = {
      ...Object.fromEntries(columns.map((column) => [column.name, typedValue(feature, column)])),
      id: String(feature.id ?? ''),
    };
    if (geometry === null) {
      yield withoutGeometry(buildFeature(noPlace, cells, meta));
    } else {
      const parsed = geometry.type === 'GeometryCollection' ? parseGC(geometry) : parseGeometry(geometry);
      yield buildFeature(parsed, cells, meta);
    }
  }
}
