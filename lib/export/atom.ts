import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { siteAddress } from './site.ts';
import { xmlText } from './xml.ts';

export interface AtomEntry {
  /** Root-relative, of the page; its address is the entry's permanent id. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly updatedOn: string;
}

export interface AtomFeed {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly rights: string;
  readonly updatedOn: string;
  readonly entries: readonly AtomEntry[];
}

const instant = (day: string) => `${day}T00:00:00Z`;
const text = (name: string, value: string) => x(name, { type: 'text' }, xmlText(value));

/** The feed as RFC 4287 Atom; every text is of type "text", so that no reader takes it for markup. */
export function toAtom({ path, page, title, subtitle, rights, updatedOn, entries }: AtomFeed): string {
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
    x('id', siteAddress(path)),
    text('title', title),
    text('subtitle', subtitle),
    text('rights', rights),
    x('updated', instant(updatedOn)),
    x('link', { rel: 'self', type: 'application/atom+xml', href: siteAddress(path) }),
    x('link', { rel: 'alternate', type: 'text/html', href: siteAddress(page) }),
    x('author', [x('name', 'Whereabouts'), x('uri', siteAddress('/'))]),
    ...entries.map((entry) =>
      x('entry', [
        x('id', siteAddress(entry.path)),
        text('title', entry.title),
        text('summary', entry.summary),
        x('updated', instant(entry.updatedOn)),
        x('link', { rel: 'alternate', type: 'text/html', href: siteAddress(entry.path) }),
      ]),
    ),
  ]);
  // "]]>" is forbidden in text (XML 1.0, section 2.4), and the library leaves it as it is.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(feed).replaceAll(']]>', ']]&gt;')}\n`;
}

export function atomResponse(feed: AtomFeed): Response {
  return new Response(toAtom(feed), {
    headers: {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    },
  });
}
