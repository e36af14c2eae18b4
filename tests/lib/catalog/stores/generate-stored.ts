import type { StoredEvent } from '@/lib/catalog/stores/event-store.ts';
import { Random } from '../../../bench/random.ts';
import { generateEvents } from '../../columns/generate-events.ts';

const words = [
  'court',
  'prosecutor',
  'detained',
  'gerrymandering',
  'суд',
  'приговор',
  'Мінск',
  'задержан',
  '裁判所',
  '判決',
  '難民',
  'スパイ',
  'Košice',
  'São',
];

/** The events of `generateEvents` with texts in four scripts and a feature each. */
export function* generateStored(count: number, seed: number): Generator<StoredEvent> {
  const random = new Random(seed + 1);
  for (const event of generateEvents(count, seed)) {
    const text = Array.from({ length: 6 }, () => words[Math.floor(words.length * random.next() ** 2)]).join(
      ' ',
    );
    const ways = event.statuses.map((status) => `${random.pick(['JP', 'QG'])}|${status}|`);
    yield {
      ...event,
      ways,
      sources: [],
      text: `${text} ${event.case.slice(8)}`,
      feature: JSON.stringify({ id: event.id, text }),
    };
  }
}
