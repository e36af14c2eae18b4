// @ts-check
// A thread of `readInThreads`: reads the files that it is told, and sends what they hold.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// tsx starts by itself in the first thread alone.
register();
const { readSlice } = await import('./read-data.ts');

parentPort?.on('message', ({ number, slice }) => {
  parentPort?.postMessage({ number, readings: readSlice(workerData, slice) });
});
