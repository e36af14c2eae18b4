import { medianOf, tell } from './figures.ts';
import type { Workshop } from './workshop.ts';

const runs = 25;
const size = 1000;

interface Page {
  readonly numberMatched: number;
  readonly numberReturned: number;
  readonly next: string | undefined;
}

async function readPage(address: string): Promise<Page> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { numberMatched, numberReturned, links } = await response.json();
  return {
    numberMatched,
    numberReturned,
    next: links.find(({ rel }: { rel: string }) => rel === 'next')?.href,
  };
}

async function timeOf(address: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  return performance.now() - startedAt;
}

/** All pages from an address on; the answer is the last one that is full. */
async function walk(
  first: string,
): Promise<{ lastFull: string; pages: number; read: number; matched: number }> {
  let [lastFull, pages, read, matched] = [first, 0, 0, 0];
  for (let address: string | undefined = first; address; ) {
    const page: Page = await readPage(address);
    if (page.numberReturned === size) lastFull = address;
    pages += 1;
    read += page.numberReturned;
    matched = page.numberMatched;
    address = page.next;
  }
  return { lastFull, pages, read, matched };
}

/** Pages of the API, at the start and at the end of what matches. */
export async function benchApi(workshop: Workshop): Promise<void> {
  const { folder } = workshop.generated();
  const { url } = await workshop.server(folder);
  const items = `${url}/api/collections/events/items?limit=${size}`;
  for (const [name, query] of [
    ['all events', ''],
    ['events in a box', '&bbox=-60,-60,120,70'],
    ['events of a time', '&datetime=2018-01-01/..'],
  ]) {
    const first = items + query;
    const startedAt = performance.now();
    const { lastFull, pages, read, matched } = await walk(first);
    tell({
      name: `${name}: ${read} of ${matched} by ${pages} pages`,
      unit: 'ms',
      samples: [performance.now() - startedAt],
    });
    const [atStart, atEnd]: [number[], number[]] = [[], []];
    // In turns, so that both see the same load.
    for (let run = 0; run < runs; run += 1) {
      atStart.push(await timeOf(first));
      atEnd.push(await timeOf(lastFull));
    }
    tell({ name: `${name}: first page of ${size}`, unit: 'ms', samples: atStart });
    tell({ name: `${name}: last full page`, unit: 'ms', samples: atEnd });
    tell({
      name: `${name}: last to first`,
      unit: '×',
      samples: [medianOf(atEnd) / medianOf(atStart)],
      limit: { most: 1.5 },
    });
  }
}
