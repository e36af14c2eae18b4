import { toKML } from '@placemarkio/tokml';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { type Attribution, attributionInWords } from './attribution.ts';
import { type Column, type ExportedFeature, propertyOf, textOrNull } from './columns.ts';
import { xmlText } from './xml.ts';

// What stands on the map beside a feature. Programs that draw KML read a description as HTML, so the text of the
// data never becomes one: it stays in ExtendedData.
const labels = ['name', 'title', 'caseTitle'];

function toPlacemark(feature: ExportedFeature, columns: readonly Column[]): ExportedFeature {
  const label = labels.map((name) => propertyOf(feature, name)).find((value) => typeof value === 'string');
  const data = columns
    .map(({ name }) => [name, textOrNull(propertyOf(feature, name))] as const)
    .flatMap(([name, text]) => (text === null || name === 'name' ? [] : [[name, xmlText(text)]]));
  return {
    type: 'Feature',
    id: feature.id ?? '',
    geometry: feature.geometry,
    properties: { name: xmlText(String(label ?? feature.id ?? '')), ...Object.fromEntries(data) },
  };
}

const [open, close] = ['<Document>', '</Document>'];
// Its library writes whole files: of so many features at a time, their placemarks are taken out.
const atATime = 100;

function placemarksOf(features: ExportedFeature[]): string {
  const kml = toKML({ type: 'FeatureCollection', features });
  const placemarks = kml.slice(kml.indexOf(open) + open.length, kml.lastIndexOf(close));
  // The library leaves "]]>" as it is, which XML forbids in text (section 2.4).
  return placemarks.replaceAll(']]>', ']]&gt;');
}

/** OGC KML 2.2. Placemarks without a place have no geometry. */
export function* toKml(
  features: readonly ExportedFeature[],
  columns: readonly Column[],
  attribution: Attribution,
): Generator<string> {
  const head = toXml([
    x('name', xmlText(attribution.title)),
    x('description', xmlText(attributionInWords(attribution))),
  ]).replaceAll(']]>', ']]&gt;');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">${open}${head}\n`;
  for (let start = 0; start < features.length; start += atATime) {
    const some = features.slice(start, start + atATime);
    yield placemarksOf(some.map((feature) => toPlacemark(feature, columns)));
  }
  yield `${close}</kml>\n`;
}
