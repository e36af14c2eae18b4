/** A link of an answer (RFC 8288): always absolute, with its media type. */
export interface Link {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title: string;
  /** Size in bytes, where it is known. */
  readonly length?: number;
}

// Nothing but a name or an address with its port: what else a header may hold is never repeated.
const plainHost = /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

function firstOf(header: string | null): string {
  return (header ?? '').split(',', 1)[0]?.trim() ?? '';
}

function originOf(request: Request): string | null {
  const { PUBLIC_BASE_URL, TRUST_PROXY } = process.env;
  if (PUBLIC_BASE_URL && URL.canParse(PUBLIC_BASE_URL)) return PUBLIC_BASE_URL;
  const isTrusted = TRUST_PROXY === '1' || TRUST_PROXY === 'true';
  const forwarded = (name: string) => (isTrusted ? firstOf(request.headers.get(`x-forwarded-${name}`)) : '');
  const scheme = forwarded('proto') === 'https' ? 'https' : 'http';
  const host = [forwarded('host'), firstOf(request.headers.get('host'))].find((name) => plainHost.test(name));
  const origin = `${scheme}://${host}`;
  return host && URL.canParse(origin) ? origin : null;
}

/**
 * The request's address as the client sees it: behind Next, `request.url` names the server's own host. The origin is
 * `PUBLIC_BASE_URL` where that is set; else, where `TRUST_PROXY` is set, what the proxy forwarded; else the `Host`.
 */
export function publicUrl(request: Request): URL {
  const url = new URL(request.url);
  const origin = originOf(request);
  if (origin === null) return url;
  // Set one by one: a path that starts with "//" would be read as another host.
  const address = new URL('/', origin);
  address.pathname = url.pathname;
  address.search = url.search;
  return address;
}

/** The address of the landing page, without a slash at its end. */
export function landingUrl(request: Request): string {
  return `${publicUrl(request).origin}/api`;
}
