import type { Map as LeafletMap } from 'leaflet';
import { ResponseError } from '@/components/ui/response-error.ts';
import { CrowdClient } from './crowd-client.ts';
import type { CrowdReply } from './crowd-messages.ts';
import { type CrowdShown, CrowdSource } from './crowd-source.ts';
import type { MarkSource, ShowMarks } from './mark-source.ts';

const COLUMNS = '/events.columns';

/** The columns of a register, and the marks that a map can draw of them. */
export interface LoadedCrowd extends Pick<CrowdClient, 'narrow' | 'select' | 'destroy'> {
  sourceOn(map: LeafletMap, show: ShowMarks, onShown: (shown: CrowdShown) => void): MarkSource;
}

function startWorker(onLost: (error: Error) => void): CrowdClient {
  const worker = new Worker(new URL('./crowd-worker.ts', import.meta.url));
  const client = new CrowdClient(worker);
  worker.addEventListener('message', ({ data }: MessageEvent<CrowdReply>) => {
    client.receive(data);
    if (data.verb === 'failed') onLost(new Error(data.answer));
  });
  worker.addEventListener('error', ({ message }) => {
    const error = new Error(message || 'the worker could not be loaded');
    client.fail(error);
    onLost(error);
  });
  return client;
}

/**
 * Starts the worker and gives it the columns. Rejects where one of them cannot be had; `onLost` is called when the
 * worker fails, then or later.
 */
export async function loadCrowd(signal: AbortSignal, onLost: (error: Error) => void): Promise<LoadedCrowd> {
  const asked = fetch(COLUMNS, { signal });
  const client = startWorker(onLost);
  try {
    const response = await asked;
    if (!response.ok) throw new ResponseError(COLUMNS, response.status);
    await client.load(await response.arrayBuffer());
    return {
      narrow: (filter) => client.narrow(filter),
      select: (choice) => client.select(choice),
      destroy: () => client.destroy(),
      sourceOn: (map, show, onShown) => new CrowdSource(map, client, show, onShown),
    };
  } catch (error) {
    client.destroy();
    throw error;
  }
}
