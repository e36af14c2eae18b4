import { stringify } from 'csv-stringify/sync';
import type { Attribution } from './attribution.ts';
import { type Column, type ExportedFeature, numberOrNull, propertyOf, textOrNull } from './columns.ts';

// A spreadsheet reads a cell as a formula if it starts with one of = + - @ | (also full-width, and the minus sign),
// even behind white space and invisible signs, which it skips.
const formulaStart = /^(?:[\s\p{Cf}]|%0[9ad])*[=+\-@|\u2212\uFF0B\uFF0D\uFF1D\uFF20\uFF5C]|^[\t\r\n]/iu;
// The longest cell that spreadsheets take.
const longestCell = 32_767;
const cut = '… [cut]';

/** Text that a spreadsheet shows and never runs (OWASP: CSV injection): an apostrophe stands before a formula. */
export function neutralised(text: string): string {
  const clean = text.replaceAll('\0', '');
  const safe = formulaStart.test(clean) ? `'${clean}` : clean;
  return safe.length > longestCell ? safe.slice(0, longestCell - cut.length) + cut : safe;
}

function cellOf(value: unknown, { name, type }: Column): string | number | null {
  if (type === 'integer') return numberOrNull(value, name);
  const text = textOrNull(value);
  return text === null ? null : neutralised(text);
}

function positionOf({ geometry }: ExportedFeature): (number | null)[] {
  if (geometry?.type !== 'Point') return [null, null];
  return [numberOrNull(geometry.coordinates[0], 'lon'), numberOrNull(geometry.coordinates[1], 'lat')];
}

const row = (cells: readonly (string | number | null)[]) =>
  stringify([[...cells]], { record_delimiter: 'windows' });

/**
 * RFC 4180, UTF-8: id, lon, lat, the properties, then source and licence in each row, since a table has no other
 * place for them. Polygons have no lon and lat.
 */
export function* toCsv(
  features: Iterable<ExportedFeature>,
  columns: readonly Column[],
  { source, licence, version, builtOn }: Attribution,
): Generator<string> {
  const names = columns.map(({ name }) => name);
  yield row(
    ['id', 'lon', 'lat', ...names, 'source', 'licence', 'data_version', 'data_of'].map((name) =>
      neutralised(name),
    ),
  );
  const last = [source, licence, version, builtOn].map((text) => neutralised(text));
  for (const feature of features) {
    const cells = columns.map((column) => cellOf(propertyOf(feature, column.name), column));
    yield row([neutralised(String(feature.id ?? '')), ...positionOf(feature), ...cells, ...last]);
  }
}
