import { openCatalog } from '@/lib/catalog/catalog.ts';
import { searchDocuments } from '@/lib/catalog/search-documents.ts';
import { writeSearchFile } from '@/lib/search/search-index.ts';

export const dynamic = 'force-static';

/** What the browser searches in: it is the same for everybody, so the server never learns who looks for whom. */
export function GET(): Response {
  return Response.json(writeSearchFile(searchDocuments(openCatalog())), {
    headers: {
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    },
  });
}
