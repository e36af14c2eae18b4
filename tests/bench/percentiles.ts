import type { EventStore } from '@/lib/catalog/stores/event-store.ts';
import type { MapQuestion } from '../lib/catalog/stores/questions.ts';

/** Milliseconds: the middle one of a hundred, and the one that only one is above. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

export const asked = ['features', 'clusters', 'facets', 'cases', 'page', 'search', 'case'] as const;

export type AskedTimes = Readonly<Record<(typeof asked)[number], Percentiles>>;

function percentilesOf(samples: readonly number[]): Percentiles {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

async function timesOf<Q>(
  questions: readonly Q[],
  ask: (question: Q) => Promise<unknown>,
): Promise<Percentiles> {
  const samples: number[] = [];
  for (const question of questions) {
    const startedAt = performance.now();
    await ask(question);
    samples.push(performance.now() - startedAt);
  }
  return percentilesOf(samples);
}

/** How long a store takes for each kind of question; a first round warms it up. */
export async function timeStore(store: EventStore, questions: readonly MapQuestion[]): Promise<AskedTimes> {
  const words = ['court', 'суд', '裁判所', '難民', 'gerrymandering', 'prosecutor detained'];
  const searches = questions.map((_, at) => words[at % words.length] ?? '');
  const ids = await store.search('court', questions.length);
  const round = async (questions: readonly MapQuestion[]) => ({
    features: await timesOf(questions, ({ view }) => store.features(view, 1000)),
    clusters: await timesOf(questions, ({ view, zoom }) => store.clusters(view, zoom)),
    facets: await timesOf(questions, ({ view }) => store.facets(view)),
    cases: await timesOf(questions, ({ view }) => store.cases(view)),
    page: await timesOf(questions, ({ view }) => store.page(view, null, 100)),
    search: await timesOf(searches, (text) => store.search(text, 20)),
    case: await timesOf(ids, (id) => store.case(id.split('.', 1)[0] ?? '')),
  });
  await round(questions.slice(0, 40));
  return round(questions);
}
