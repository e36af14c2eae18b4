import type { Feature, Geometry } from 'geojson';
import type { Property } from '@/lib/ogc/properties.ts';

export type ExportedFeature = Feature<Geometry | null, object>;

/** What a property holds in every feature of a collection; nested values become JSON. */
type ColumnType = 'text' | 'integer' | 'flag' | 'list' | 'json';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

function typeOf({ type, items }: Property): ColumnType {
  if (type === 'array') return items?.type === 'string' ? 'list' : 'json';
  return type === 'integer' ? 'integer' : type === 'boolean' ? 'flag' : 'text';
}

/** The columns of a collection, from its description: the same for every filter, also where nothing is found. */
export function columnsOf(properties: Readonly<Record<string, Property>>): Column[] {
  return Object.entries(properties).map(([name, property]) => ({ name, type: typeOf(property) }));
}

/** The value of a number column; throws where the data hold something else, rather than write it as text. */
export function numberOrNull(value: unknown, name: string): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new TypeError(`column ${name} holds ${JSON.stringify(value)}, which is no finite number`);
  }
  return value;
}

/** The value as text: lists joined by "; ", nested values as JSON, null where there is none. */
export function textOrNull(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const propertyOf = ({ properties }: ExportedFeature, name: string): unknown =>
  Reflect.get(properties, name);

/** The value as the typed formats write it: FlatGeobuf and Parquet. */
export function typedValue(
  feature: ExportedFeature,
  { name, type }: Column,
): string | number | boolean | null {
  const value = propertyOf(feature, name);
  if (type === 'integer') return numberOrNull(value, name);
  if (type === 'flag') return typeof value === 'boolean' ? value : null;
  return textOrNull(value);
}
