/** The words of /api/openapi.html beside those of the API's own description. */
export const api = {
  title: 'The API',
  description: 'Places, events, cases and countries as GeoJSON, for QGIS, GDAL and programs of your own.',
  paragraphs: [
    'Everything on the map can be read by programs, without a key and from pages of any origin. The interface is OGC API - Features Part 1 (1.0.1) with its parts Core, GeoJSON and OpenAPI 3.0, so that geographic programs know it already.',
    'What cannot be answered is refused with problem details (RFC 9457) that name the parameter and repeat its value; unknown parameters are refused too. Answers carry a weak ETag of the data: ask again with If-None-Match, and get 304 while nothing changed.',
  ],
  connect: {
    id: 'connect',
    heading: 'Connect',
    ways: [
      { name: 'QGIS', how: 'Add an OGC API - Features connection with the address of this server and /api.' },
      { name: 'GDAL', how: 'ogrinfo OAPIF:https://this.server/api places' },
      { name: 'geopandas', how: 'geopandas.read_file("OAPIF:https://this.server/api", layer="events")' },
    ],
  },
  addresses: {
    id: 'addresses',
    heading: 'Addresses',
    rows: [
      { path: '/api', tells: 'where everything is' },
      { path: '/api/openapi', tells: 'the description of the API for programs (OpenAPI 3.0)' },
      { path: '/api/conformance', tells: 'which parts of the standard are met' },
      { path: '/api/collections', tells: 'the collections, each with its extent in space and time' },
    ],
  },
  parameters: { id: 'parameters', heading: 'Parameters of all collections' },
  collectionHead: (title: string) => `Collection: ${title}`,
  items: 'Features:',
  filterMark: 'also a parameter',
} as const;
