import { openApiSource } from '@/lib/catalog/api-source.ts';
import { answerLanding } from '@/lib/ogc/resources.ts';

export const dynamic = 'force-dynamic';

function handle(request: Request): Promise<Response> {
  return answerLanding(request, openApiSource());
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
