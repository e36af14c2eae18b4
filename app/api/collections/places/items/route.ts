import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerItems } from '@/lib/ogc/items.ts';
import { answer } from '@/lib/ogc/problem.ts';

export const dynamic = 'force-dynamic';

function handle(request: Request): Promise<Response> {
  const { version, placeFeatures: features } = openCatalog();
  return answer(() => answerItems(request, { version, features }));
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
