import { facetsFor } from '@/lib/catalog/map-questions.ts';
import { answerFromEvents } from '@/lib/catalog/stores/answer-events.ts';

export const dynamic = 'force-dynamic';

/** How many events and cases a filter shows, and how many other choices would. */
export const GET = (request: Request): Promise<Response> => answerFromEvents(request, facetsFor);
