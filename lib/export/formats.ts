/** The files that a collection can be taken away as, in the order of the links on the screen. */
export const exportFormats = [
  { extension: 'geojson', name: 'GeoJSON', mediaType: 'application/geo+json' },
  { extension: 'csv', name: 'CSV', mediaType: 'text/csv; charset=utf-8; header=present' },
  { extension: 'kml', name: 'KML', mediaType: 'application/vnd.google-earth.kml+xml; charset=utf-8' },
  { extension: 'fgb', name: 'FlatGeobuf', mediaType: 'application/flatgeobuf' },
  { extension: 'parquet', name: 'GeoParquet', mediaType: 'application/vnd.apache.parquet' },
] as const;

export type ExportFormat = (typeof exportFormats)[number];
