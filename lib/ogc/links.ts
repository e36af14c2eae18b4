/**
 * The request's address as the client sees it: behind Next, `request.url` names the server's own host. The
 * origin is `PUBLIC_BASE_URL` where that is set (set it behind a proxy), else the `Host` header's.
 */
export function publicUrl(request: Request): URL {
  const url = new URL(request.url);
  const host = request.headers.get('host');
  const origin = process.env.PUBLIC_BASE_URL ?? (host === null ? url.origin : `http://${host}`);
  return URL.canParse(url.pathname + url.search, origin) ? new URL(url.pathname + url.search, origin) : url;
}
