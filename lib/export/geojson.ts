import type { Attribution } from './attribution.ts';
import type { ExportedFeature } from './columns.ts';

/** RFC 7946, one feature a line; what the file is stands in foreign members (section 6.1). */
export function* toGeoJson(
  features: Iterable<ExportedFeature>,
  { title, description, address, source, licence, licenceAddress, version, builtOn }: Attribution,
): Generator<string> {
  const members = { title, description, source, licence, licenceAddress, version, builtOn, address };
  yield `${JSON.stringify({ type: 'FeatureCollection', ...members }).slice(0, -1)},"features":[`;
  let separator = '\n';
  for (const feature of features) {
    yield separator + JSON.stringify(feature);
    separator = ',\n';
  }
  yield '\n]}\n';
}
