import { openCatalog } from '@/lib/catalog/catalog.ts';
import { placeColumnsOf } from '@/lib/catalog/place-register.ts';
import { encodePlaceColumns } from '@/lib/columns/place-file.ts';

export const dynamic = 'force-static';

/** What the map of a large register draws from: the same for everybody, whatever they filter. */
export function GET(): Response {
  return new Response(encodePlaceColumns(placeColumnsOf(openCatalog())), {
    headers: {
      'content-type': 'application/vnd.whereabouts.columns',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    },
  });
}
