import { openItemSource } from '@/lib/catalog/api-source.ts';
import { answerItems } from '@/lib/ogc/items.ts';
import { answer } from '@/lib/ogc/problem.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ collectionId: string }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { collectionId } = await params;
  return answer(async () => answerItems(request, await openItemSource(collectionId), collectionId));
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
