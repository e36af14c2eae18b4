/** An answer that is no success. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly status: number;

  constructor(url: string, status: number) {
    super(`"${url}" answered ${status}`);
    this.status = status;
  }
}

/** Nobody waits for the answer any more: it was ended by us. */
export const isAbort = (error: Error) => error.name === 'AbortError';

/** A request that is wrong stays wrong: only faults of the server or the network are tried again. */
export function mayRetry(error: Error): boolean {
  return !isAbort(error) && !(error instanceof ResponseError && error.status >= 400 && error.status < 500);
}
