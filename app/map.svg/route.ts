import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerMap } from '@/lib/export/map-picture.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerMap(request, openCatalog(), process.env.WHEREABOUTS_RELEASE ?? '');
}
