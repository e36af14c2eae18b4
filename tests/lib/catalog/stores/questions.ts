import { createHash } from 'node:crypto';
import type { EventStore } from '@/lib/catalog/stores/event-store.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { Random } from '../../../bench/random.ts';

/** A view of the map with its zoom, as a reader moves and filters it. */
export interface MapQuestion {
  readonly view: EventView;
  readonly zoom: number;
}

function bboxAt(zoom: number, random: Random): Bbox {
  const [width, height] = [(360 * 5) / 2 ** zoom, (180 * 5) / 2 ** zoom];
  const west = random.next() * 360 - 180;
  const south = Math.max(-90, random.next() * 130 - 60 - height / 2);
  const east = west + Math.min(width, 359);
  return [west, south, east > 180 ? east - 360 : east, Math.min(90, south + height)];
}

function daysOf(random: Random): DayRange {
  const year = random.whole(2000, 2026);
  return random.isBelow(0.5)
    ? [`${year}-03-01`, `${Math.min(2026, year + 3)}-10-31`]
    : [`${year}-02-11`, `${year}-02-20`];
}

/** Finer, and the API has the world asked in smaller boxes. */
const deepestOfWorld = 5;

/**
 * So many views at zooms from 0 to 12, some of them across the antimeridian, about half of them filtered, one in eight of
 * the whole world.
 */
export function mapQuestions(count: number, countries: readonly string[], seed: number): MapQuestion[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, at): MapQuestion => {
    const isWorld = at % 8 === 0;
    const zoom = random.whole(0, isWorld ? deepestOfWorld : 12);
    const view: EventView = {
      bbox: isWorld ? undefined : bboxAt(zoom, random),
      days: random.isBelow(0.3) ? daysOf(random) : undefined,
      kinds: random.isBelow(0.3) ? [random.pick(eventKinds), random.pick(eventKinds)] : undefined,
      statuses: random.isBelow(0.15) ? [random.pick(stages)] : undefined,
      acts: random.isBelow(0.15) ? [random.pick(countries), random.pick(countries)] : undefined,
    };
    return { view, zoom };
  });
}

/** What is searched for: common and rare, in four scripts, several words, and nothing. */
const searches = [
  'court',
  'суд',
  '裁判所',
  '裁判',
  '難民 判決',
  'kosice',
  'КОШИЦЕ',
  'Мінск суд',
  'gerrymandering são',
  '',
  '...',
];

type Answers = Readonly<
  Record<'features' | 'clusters' | 'facets' | 'cases' | 'page' | 'search' | 'case', string>
>;

const hashOf = (answers: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(answers)).digest('hex').slice(0, 16);

async function pagesOf(store: EventStore, view: EventView) {
  const first = await store.page(view, null, 7);
  const second = first.length === 7 ? await store.page(view, first.at(-1) ?? null, 7) : [];
  return [first, second];
}

/** The answers of a store to all questions, a hash for each kind of them. */
export async function answersOf(store: EventStore, questions: readonly MapQuestion[]): Promise<Answers> {
  const inOrder = async <Q>(asked: readonly Q[], ask: (question: Q) => Promise<unknown>) => {
    const answers: unknown[] = [];
    for (const question of asked) answers.push(await ask(question));
    return hashOf(answers);
  };
  const found = await store.search('court', 5);
  const cases = [...found.map((id) => id.split('.', 1)[0] ?? ''), 'no-such-case', 'aa'];
  return {
    features: await inOrder(questions, ({ view }) => store.features(view, 100)),
    clusters: await inOrder(questions, ({ view, zoom }) => store.clusters(view, zoom)),
    facets: await inOrder(questions, ({ view }) => store.facets(view)),
    cases: await inOrder(questions, ({ view }) => store.cases(view)),
    page: await inOrder(questions, ({ view }) => pagesOf(store, view)),
    search: await inOrder(searches, (text) => store.search(text, 20)),
    case: await inOrder(cases, (id) => store.case(id)),
  };
}
