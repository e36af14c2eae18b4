import { openApiSource } from '@/lib/catalog/api-source.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerExport, formatOf } from '@/lib/export/answer-export.ts';
import { answerNothing } from '@/lib/ogc/resources.ts';

export const dynamic = 'force-dynamic';

interface Context {
  readonly params: Promise<{ readonly collectionId: string; readonly file: string }>;
}

async function handle(request: Request, { params }: Context): Promise<Response> {
  const { collectionId, file } = await params;
  const format = formatOf(file);
  const api = openApiSource();
  if (format === null) return answerNothing(request, api);
  const { version, builtOn } = openCatalog();
  return answerExport(request, { api, version, builtOn }, collectionId, format);
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
