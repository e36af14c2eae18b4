import { openCatalog } from '@/lib/catalog/catalog.ts';
import { atomResponse } from '@/lib/export/atom.ts';
import { feedOfCorrections } from '@/lib/export/feeds.ts';

export const dynamic = 'force-static';

export function GET(): Response {
  return atomResponse(feedOfCorrections(openCatalog()));
}
