/**
 * The request's address as the client sees it: behind Next, `request.url` names the server's own host. The
 * origin is `PUBLIC_BASE_URL` where that is set (set it behind a proxy), else the `Host` header's.
 */
export function publicUrl(request: Request): URL {
  const url = new URL(request.url);
  const host = request.headers.get('host');
  const origin = process.env.PUBLIC_BASE_URL ?? (host === null ? url.origin : `http://${host}`);
  if (!URL.canParse(origin)) return url;
  // Set one by one: a path that starts with "//" would be read as another host.
  const address = new URL(origin);
  address.pathname = url.pathname;
  address.search = url.search;
  return address;
}
