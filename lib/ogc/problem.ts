/** A request that cannot be answered as it stands: RFC 9457 problem details. The cause is for our log alone. */
export class ProblemError extends Error {
  readonly status: number;
  readonly parameter: string | null;

  constructor(status: number, detail: string, parameter: string | null = null, options?: ErrorOptions) {
    super(detail, options);
    this.status = status;
    this.parameter = parameter;
  }
}

/** What a caller wrote, to be repeated in a message: at most eighty characters of it. */
export const quote = (value: string) => `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;

const titles = new Map([
  [400, 'Bad Request'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [500, 'Internal Server Error'],
  [503, 'Service Unavailable'],
]);

/** Headers of every answer of the API: public data, for any page. */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'Accept, Content-Type, If-None-Match',
  'access-control-expose-headers': 'ETag, Link',
  'x-content-type-options': 'nosniff',
} as const;

// Seconds: a database that starts anew is there again by then.
const comeBackAfter = { 'retry-after': '5' } as const;

/** The problem as an answer; `parameter` names what to mend. */
export function toProblemResponse(
  { status, message, parameter }: ProblemError,
  headers?: HeadersInit,
): Response {
  const body = { type: 'about:blank', title: titles.get(status), status, detail: message, parameter };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...openHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 503 ? comeBackAfter : {}),
      ...headers,
    },
  });
}

const bug = new ProblemError(500, 'something is wrong with this server; the request may be right');

/** Runs a handler; what a caller caused becomes problem details. A bug is logged, and tells the caller nothing. */
export async function answer(run: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ProblemError) return toProblemResponse(error);
    console.error(error);
    return toProblemResponse(bug);
  }
}
