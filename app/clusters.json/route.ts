import { clustersFor } from '@/lib/catalog/map-questions.ts';
import { answerFromEvents } from '@/lib/catalog/stores/answer-events.ts';

export const dynamic = 'force-dynamic';

/** The events of a box, counted by the cells of a grid. */
export const GET = (request: Request): Promise<Response> => answerFromEvents(request, clustersFor);
