import type { Article } from '@/lib/model/article.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { type EdtfPoint, parseEdtf } from '@/lib/model/edtf.ts';
import { siteAddress } from './site.ts';

/** Something that can be cited: one of our records, or an article that it rests on. */
export interface Work {
  readonly id: string;
  readonly kind: 'record' | 'article';
  readonly title: string;
  /** Null where the article does not name it. */
  readonly publisher: string | null;
  /** EDTF. */
  readonly publishedOn: string;
  /** Null where none is known. */
  readonly address: string | null;
  readonly lang: string;
  /** The data version, of our records alone. */
  readonly version: string | null;
}

/** Which data: the version, and the day it was proved. */
export interface DataVersion {
  readonly version: string;
  readonly builtOn: string;
}

/** The same without what else the catalog has: what a page hands to the browser. */
export const versionOf = ({ version, builtOn }: DataVersion): DataVersion => ({ version, builtOn });

/** Where a statistic is shown: it has no page of its own. */
export const statisticPath = (id: string, country: string) =>
  `/countries/${country.toLowerCase()}#statistic-${id}`;

/** One of our records as a work: its publisher is the register, its date that of the data. */
export function recordAsWork(
  id: string,
  title: string,
  path: string,
  { version, builtOn }: DataVersion,
): Work {
  return {
    id,
    kind: 'record',
    title,
    publisher: 'Whereabouts',
    publishedOn: builtOn,
    address: siteAddress(path),
    lang: 'en',
    version,
  };
}

/**
 * What a filter shows, as a work; `query` is the filter in canonical order. The same filter always has the same id.
 * `base` is the address that readers know, where the environment does not say it: in the browser.
 */
export function viewAsWork(
  title: string,
  query: string,
  dataVersion: DataVersion,
  base: string | null = null,
): Work {
  const id = ['whereabouts', ...query.toLowerCase().split(/[^a-z0-9]+/)].filter(Boolean).join('-');
  const path = withQuery('/', query);
  const work = recordAsWork(id, title, path, dataVersion);
  return base === null ? work : { ...work, address: new URL(path, base).href };
}

export function articleAsWork(id: string, { title, publisher, publishedOn, url, lang }: Article): Work {
  return {
    id,
    kind: 'article',
    title,
    publisher: publisher === 'none' ? null : publisher,
    publishedOn,
    address: url === 'none' ? null : url,
    lang,
    version: null,
  };
}

/** The first point in time that the date names. */
export function firstPoint(edtf: string): EdtfPoint | null {
  const { start, end } = parseEdtf(edtf);
  return start ?? end;
}
