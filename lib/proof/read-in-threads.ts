import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type FolderName, type FolderReadings, folderNames, listRecords, type Slice } from './read-data.ts';
import type { RecordReading } from './read-records.ts';

// A thread takes a second to start and to become quick: in that time one reads many files.
const fewestFiles = 5000;
const mostThreads = 8;
const sliceLength = 200;

/** A slice that was read; what its records are is known by its folder alone. */
interface Answer {
  readonly number: number;
  readonly readings: readonly RecordReading<never>[];
}

/** The same as a thread sends it. */
interface WrittenAnswer {
  readonly number: number;
  /** JSON. */
  readonly readings: string;
}

function slicesOf(folder: FolderName, ids: readonly string[]): Slice[] {
  return Array.from({ length: Math.ceil(ids.length / sliceLength) }, (_, index) => ({
    folder,
    ids: ids.slice(index * sliceLength, (index + 1) * sliceLength),
  }));
}

/** Has a thread read the slices that `next` hands out, until it hands out none. */
function readInThread(
  dataFolder: string,
  next: () => { readonly number: number; readonly slice: Slice } | null,
  take: (answer: Answer) => void,
): Promise<void> {
  const thread = new Worker(new URL('./read-thread.mjs', import.meta.url), {
    workerData: dataFolder,
    // What is read lives for the length of a slice: in a small nursery it would be moved out and collected late.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  return new Promise((resolve, reject) => {
    let waiting = 0;
    function ask(): void {
      const asked = next();
      if (asked) {
        thread.postMessage(asked);
        waiting += 1;
      } else if (waiting === 0) thread.terminate().then(() => resolve(), reject);
    }
    thread.on('error', reject);
    thread.on('message', ({ number, readings }: WrittenAnswer) => {
      waiting -= 1;
      take({ number, readings: JSON.parse(readings) });
      ask();
    });
    // One slice is read while the answer about the one before it is taken.
    ask();
    ask();
  });
}

async function readSlices(dataFolder: string, slices: readonly Slice[], threads: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = slices.entries();
  function next() {
    const { value, done } = waiting.next();
    return done ? null : { number: value[0], slice: value[1] };
  }
  const take = (answer: Answer) => {
    answers[answer.number] = answer;
  };
  await Promise.all(Array.from({ length: threads }, () => readInThread(dataFolder, next, take)));
  return answers;
}

/**
 * Reads every file of the folders in several threads; the answer is that of one. Null where so few files lie there
 * that one thread reads them sooner.
 */
export async function readInThreads(
  dataFolder: string,
  { threads = Math.min(availableParallelism(), mostThreads), fewest = fewestFiles } = {},
): Promise<FolderReadings | null> {
  const lists = folderNames.map((folder) => ({ folder, ...listRecords(dataFolder, folder) }));
  const count = lists.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count < fewest || threads < 2) return null;
  const slices = lists.flatMap(({ folder, ids }) => slicesOf(folder, ids));
  const answers = await readSlices(dataFolder, slices, threads);
  const of = (folder: FolderName) => ({
    readings: answers.flatMap(({ number, readings }) => (slices[number]?.folder === folder ? readings : [])),
    findings: lists.flatMap((list) => (list.folder === folder ? list.findings : [])),
  });
  return {
    articles: of('articles'),
    cases: of('cases'),
    statistics: of('statistics'),
    corrections: of('corrections'),
  };
}
