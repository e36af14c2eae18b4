import { openApiSource } from '@/lib/catalog/api-source.ts';
import { exportLinks } from '@/lib/export/answer-export.ts';
import { answerCollection } from '@/lib/ogc/resources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ collectionId: string }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { collectionId } = await params;
  return answerCollection(request, openApiSource(), collectionId, exportLinks);
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
