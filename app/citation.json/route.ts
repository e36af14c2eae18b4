import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerCitation } from '@/lib/export/view-citation.ts';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answerCitation(request, openCatalog(), 'json');
}
