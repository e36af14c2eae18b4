import { createHash } from 'node:crypto';
import { hasEtag } from './etag.ts';
import { answer, ProblemError } from './problem.ts';

/**
 * Answers with a value that depends on the query and on the data `version` alone; null is 404. A client that has it
 * already is told so.
 */
export function answerJson(
  request: Request,
  version: string,
  read: (parameters: URLSearchParams) => object | null | Promise<object | null>,
): Promise<Response> {
  return answer(async () => {
    const { searchParams, search } = new URL(request.url);
    const address = createHash('sha256').update(search).digest('base64url').slice(0, 16);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      etag: `W/"${version}-${address}"`,
    };
    if (hasEtag(request.headers.get('if-none-match'), headers.etag)) {
      return new Response(null, { status: 304, headers });
    }
    const value = await read(searchParams);
    if (value === null) throw new ProblemError(404, 'the list has no such page', 'page');
    return new Response(JSON.stringify(value), { headers });
  });
}
