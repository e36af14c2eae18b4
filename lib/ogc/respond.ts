import { createHash } from 'node:crypto';
import { hasEtag } from './etag.ts';
import { landingUrl, publicUrl } from './links.ts';
import { negotiate } from './negotiate.ts';
import { answer, openHeaders, ProblemError, toProblemResponse } from './problem.ts';
import { refuseOthers } from './query.ts';

/** What a request asks for, as its resource needs it. */
export interface Asked {
  /** The whole address, as the client sees it. */
  readonly url: URL;
  /** The address of the landing page. */
  readonly base: string;
}

/** Something that can be shown: `page` is where readers find it (root-relative), `body` is made only if needed. */
export interface Resource {
  readonly type: string;
  readonly page: string;
  body(): string;
}

type Find = (asked: Asked) => Resource | Promise<Resource>;

const allowed = 'GET, HEAD, OPTIONS';

function etagOf(version: string, format: string, url: URL): string {
  const address = createHash('sha256').update(`${format} ${url.href}`).digest('base64url').slice(0, 16);
  return `W/"${version}-${address}"`;
}

async function respond(request: Request, version: string, find: Find): Promise<Response> {
  const url = publicUrl(request);
  const resource = await find({ url, base: landingUrl(request) });
  const format = negotiate(url.searchParams.get('f'), request.headers.get('accept'));
  const shared = { ...openHeaders, 'cache-control': 'no-cache', vary: 'Accept, Accept-Encoding' };
  if (format === 'html') {
    const location = new URL(resource.page, url).href;
    return new Response(null, { status: 303, headers: { ...shared, location } });
  }
  const headers = { ...shared, 'content-type': resource.type, etag: etagOf(version, format, url) };
  if (hasEtag(request.headers.get('if-none-match'), headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(request.method === 'HEAD' ? null : resource.body(), { headers });
}

/** Answers any request for a resource: its methods, formats, ETag, and what is wrong with the request. */
export function answerResource(request: Request, version: string, find: Find): Promise<Response> {
  return answer(() => {
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...openHeaders, allow: allowed } });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const problem = new ProblemError(405, `${request.method} is not possible here; use ${allowed}`);
      return toProblemResponse(problem, { allow: allowed });
    }
    return respond(request, version, find);
  });
}

/** Refuses all parameters but `f`. Throws ProblemError. */
export function refuseParameters({ url }: Asked): void {
  refuseOthers(url.searchParams, ['f']);
}
