import { createHash } from 'node:crypto';
import contentDisposition from 'content-disposition';
import type { Catalog } from '@/lib/catalog/catalog.ts';
import { drawnMarks, exploreView } from '@/lib/catalog/explore.ts';
import { drawPicture } from '@/lib/drawing/draw-picture.ts';
import { placesOfMarks } from '@/lib/drawing/drawn-place.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { hasEtag } from '@/lib/ogc/etag.ts';
import { publicUrl } from '@/lib/ogc/links.ts';
import { answer, openHeaders } from '@/lib/ogc/problem.ts';
import { pictureWords } from '@/lib/text/en-picture.ts';
import { type MapRequest, parseMapRequest } from './map-request.ts';
import { toSvg } from './svg.ts';

/** The picture as SVG text. `home` is the address of the register's first page. */
function mapPicture(catalog: Catalog, asked: MapRequest, home: URL): string {
  const query = printFilter(asked.filter);
  const explored = exploreView(catalog, new URLSearchParams(query));
  const places = placesOfMarks(drawnMarks(catalog, explored.filter), catalog.features.places.feature);
  const shown = places.flatMap(({ geometry, properties }) => (geometry ? [properties] : []));
  const address = new URL(withQuery('/', query), home).href;
  const { version, builtOn } = catalog;
  const words = pictureWords(explored, shown, { version, builtOn, address });
  return toSvg(drawPicture({ ...asked, places, words }));
}

/** Answers /map.svg: exactly the marks that the filter of the pages shows. `release` names the program. */
export function answerMap(request: Request, catalog: Catalog, release: string): Promise<Response> {
  return answer(() => {
    const url = publicUrl(request);
    const asked = parseMapRequest(url.searchParams);
    const address = createHash('sha256').update(url.href).digest('base64url').slice(0, 16);
    const headers = {
      ...openHeaders,
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': contentDisposition(`whereabouts-map-${catalog.version}.svg`, { type: 'inline' }),
      // A picture needs nothing from anywhere, and runs nothing.
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-cache',
      etag: `W/"${catalog.version}-${release}-${address}"`,
    };
    if (hasEtag(request.headers.get('if-none-match'), headers.etag)) {
      return new Response(null, { status: 304, headers });
    }
    return new Response(mapPicture(catalog, asked, new URL('/', url)), { headers });
  });
}
