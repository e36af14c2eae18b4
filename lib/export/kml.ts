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

/** OGC KML 2.2, whole: its library writes one text. Placemarks without a place have no geometry. */
export function toKml(
  features: Iterable<ExportedFeature>,
  columns: readonly Column[],
  attribution: Attribution,
): string {
  const placemarks = Array.from(features, (feature) => toPlacemark(feature, columns));
  const head = toXml([
    x('name', xmlText(attribution.title)),
    x('description', xmlText(attributionInWords(attribution))),
  ]);
  // The library leaves "]]>" as it is, which XML forbids in text (section 2.4).
  const kml = toKML({ type: 'FeatureCollection', features: placemarks }).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${kml.replace('<Document>', () => `<Document>${head}`)}\n`;
}
