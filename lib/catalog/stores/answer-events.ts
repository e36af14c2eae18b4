import { answerJson } from '@/lib/ogc/answer-json.ts';
import { answer } from '@/lib/ogc/problem.ts';
import type { EventStore } from './event-store.ts';
import { openEventStore } from './open-store.ts';

type Read = (store: EventStore, parameters: URLSearchParams) => Promise<object>;

/** Answers a question about many events, from whatever holds them; 503 while that cannot be asked. */
export function answerFromEvents(request: Request, read: Read): Promise<Response> {
  return answer(async () => {
    const store = openEventStore();
    const version = `${await store.version()}-${process.env.WHEREABOUTS_RELEASE ?? ''}`;
    return answerJson(request, version, (parameters) => read(store, parameters));
  });
}
