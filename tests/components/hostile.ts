import { catalogOf } from '@/lib/catalog/catalog.ts';
import { Article } from '@/lib/model/article.ts';
import { CaseFile } from '@/lib/model/case.ts';
import { Correction } from '@/lib/model/correction.ts';
import { Place } from '@/lib/model/place.ts';
import { Statistic } from '@/lib/model/statistic.ts';
import { fictionalSnapshot } from '../lib/catalog/snapshots.ts';

/** Strings that would become elements, attributes or links wherever text is taken for markup. */
export const hostileTexts = [
  '<img src=x onerror="window.__pwn=1">',
  '<svg/onload=window.__pwn=1>',
  '</script><script>window.__pwn=1</script><!--',
  '" autofocus onfocus="window.__pwn=1" x="',
  'javascript:window.__pwn=1',
  "{{constructor.constructor('window.__pwn=1')()}} $" + '{window.__pwn=1}',
  '&lt;img src=x onerror=__pwn=1&gt;',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">',
  'line\u2028paragraph\u2029end',
  '<math><mtext><table><mglyph><style><img src=x onerror=__pwn=1>',
  '[x](javascript:__pwn=1) ![x](data:text/html,1)',
];

// What is no text for people but a code, a date or the id of something; ids in lists stand under these too.
const codes = new Set(
  `id kind lang order modality qualifier currency unit role form country jurisdiction place article charge by
  precision region indicator beside url sha256 file wikidata on during asOf since publishedOn people charges
  contests nationality recalledBy allegation case statistic severity reportedBy fact`.split(/\s+/),
);

function spoil(value: unknown, hostile: string, key = ''): unknown {
  if (typeof value === 'string') return codes.has(key) ? value : hostile;
  if (Array.isArray(value)) return value.map((item) => spoil(item, hostile, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, hostile, name)]));
}

const spoilAll = <T>(record: Readonly<Record<string, T>>, hostile: string, parse: (value: unknown) => T) =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, parse(spoil(value, hostile))]));

/** The fictional corpus with every text for people replaced; the schemas still take it. */
export function spoiltCatalog(hostile: string) {
  const { corpus, ...snapshot } = fictionalSnapshot();
  return catalogOf({
    ...snapshot,
    texts: Object.fromEntries(Object.keys(snapshot.texts).map((id) => [id, `${hostile} ${hostile}`])),
    corpus: {
      articles: spoilAll(corpus.articles, hostile, Article.parse),
      cases: spoilAll(corpus.cases, hostile, CaseFile.parse),
      statistics: spoilAll(corpus.statistics, hostile, Statistic.parse),
      places: spoilAll(corpus.places, hostile, Place.parse),
      corrections: spoilAll(corpus.corrections, hostile, Correction.parse),
    },
  });
}
