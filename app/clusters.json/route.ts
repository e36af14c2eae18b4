import { clustersFor } from '@/lib/catalog/map-questions.ts';
import { openEventStore } from '@/lib/catalog/stores/open-store.ts';
import { answerJson } from '@/lib/ogc/answer-json.ts';
import { answer } from '@/lib/ogc/problem.ts';

export const dynamic = 'force-dynamic';

/** The events of a box, counted by the cells of a grid. */
export function GET(request: Request): Promise<Response> {
  return answer(async () => {
    const store = openEventStore();
    const version = `${await store.version()}-${process.env.WHEREABOUTS_RELEASE ?? ''}`;
    return answerJson(request, version, (parameters) => clustersFor(store, parameters));
  });
}
