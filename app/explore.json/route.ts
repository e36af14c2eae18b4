import { openApiSource } from '@/lib/catalog/api-source.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerExplored } from '@/lib/catalog/explore.ts';
import { answerJson } from '@/lib/ogc/answer-json.ts';

export const dynamic = 'force-dynamic';

/** What the address of a page asks for, as the page's own scripts read it: list, marks, counts, options, time. */
export function GET(request: Request): Promise<Response> {
  return answerJson(request, openApiSource().version, (parameters) => {
    const page = parameters.get('page') ?? '1';
    return /^[1-9]\d{0,6}$/.test(page) ? answerExplored(openCatalog(), parameters, Number(page)) : null;
  });
}
