import { quotesOfCase } from '@/lib/model/case-places.ts';
import type { Place } from '@/lib/model/place.ts';
import { isSameQuote, type Quote } from '@/lib/model/quote.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { SearchDocument, SearchQuote, Spelling } from '@/lib/search/document.ts';
import { words } from '@/lib/text/en.ts';
import { asOfInWords, dateInWords } from '@/lib/text/en-dates.ts';
import { stageWords } from '@/lib/text/en-stages.ts';
import type { Catalog, Entry } from './catalog.ts';
import type { ArticleHead } from './heads.ts';

type Shown = Pick<SearchDocument, 'title' | 'spellings'>;

/** Each spelling once, without the one that is the title. A spelling with a language stands for one without. */
function named(title: string, spellings: readonly Spelling[]): Shown {
  const others = spellings.filter(
    ({ text, lang }, index) =>
      text !== title &&
      !spellings.some(
        (other, at) =>
          other.text === text &&
          (other.lang === lang ? at < index : lang === undefined || other.lang === 'en'),
      ),
  );
  return others.length > 0 ? { title, spellings: others } : { title };
}

const namesOf = ({ names, alsoNamed = [] }: Place): Spelling[] => [
  ...Object.entries(names).map(([lang, text]) => ({ text, lang })),
  ...alsoNamed.map((text) => ({ text })),
];

function countryDocument(
  catalog: Catalog,
  code: string,
  languages: readonly { readonly lang: string; readonly display: Intl.DisplayNames }[],
): SearchDocument {
  const fromIntl = languages.flatMap(({ lang, display }): Spelling[] => {
    const text = display.of(code);
    return text === undefined ? [] : [{ text, lang }];
  });
  const fromPlaces = catalog
    .places()
    .filter(({ value }) => value.country === code && value.precision === 'country')
    .flatMap(({ value }) => namesOf(value));
  const { casesActedIn = [], casesOfNationals = [] } = catalog.country(code) ?? {};
  const parts = [
    ...(casesActedIn.length > 0 ? [words.country.actsIn(casesActedIn.length)] : []),
    ...(casesOfNationals.length > 0 ? [words.country.nationalsIn(casesOfNationals.length)] : []),
  ];
  return {
    kind: 'country',
    path: `/countries/${code.toLowerCase()}`,
    note: parts.join(', ') || words.country.onlyNamedShort,
    ...named(catalog.countryName(code), [...fromIntl, ...fromPlaces]),
  };
}

function placeDocument(catalog: Catalog, { id, value }: Entry<Place>): SearchDocument {
  const inArticles = catalog.namingsOf(id).flatMap(({ article, toponyms }) => {
    const lang = catalog.articleHead(article)?.lang;
    return toponyms.map((text): Spelling => (lang === undefined ? { text } : { text, lang }));
  });
  const count = catalog.casesAt(id).length;
  const country = value.country === 'none' ? [] : [catalog.countryName(value.country)];
  return {
    kind: 'place',
    path: `/places/${id}`,
    note: [...country, ...(count > 0 ? [words.place.cases(count)] : [])].join(', '),
    ...named(value.names.en ?? id, [...namesOf(value), ...inArticles]),
  };
}

function statusNote({ stage, asOf, isInferred }: CaseRow): string {
  if (stage === null || asOf === null) return '';
  const inferred = isInferred ? ` (${words.case.inferred})` : '';
  return `${stageWords[stage]}, ${words.statistic.asOf(asOfInWords(asOf))}${inferred}`;
}

function articleDocument({ id, value }: Entry<ArticleHead>): SearchDocument {
  const { title, lang, publisher, publishedOn } = value;
  const shown = { kind: 'article' as const, path: `/articles/${id}`, title, lang };
  const date = dateInWords(publishedOn);
  return publisher === 'none'
    ? { ...shown, note: `${words.evidence.publisherUnknown} · ${date}` }
    : { ...shown, publisher, note: date };
}

function statisticDocument(catalog: Catalog, { id, value }: Entry<Statistic>): SearchDocument {
  return {
    kind: 'statistic',
    path: `/countries/${value.country.toLowerCase()}#statistic-${id}`,
    title: value.title,
    note: `${catalog.countryName(value.country)}, ${words.statistic.asOf(dateInWords(value.asOf))}`,
  };
}

// A browser loads all of it: the quotations are four fifths.
const mostCasesWithQuotes = 20_000;

/**
 * Everything that a reader can look for: countries first, since of equals the first is shown first. A large register is
 * looked for by names and titles alone.
 */
export function searchDocuments(
  catalog: Catalog,
  hasQuotes = catalog.index.caseCount <= mostCasesWithQuotes,
): SearchDocument[] {
  const languages = [...new Set(catalog.places().flatMap(({ value }) => Object.keys(value.names)))].map(
    (lang) => ({ lang, display: new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }) }),
  );
  const before = [
    ...catalog.countries().map((code) => countryDocument(catalog, code, languages)),
    ...catalog.places().map((entry) => placeDocument(catalog, entry)),
  ];
  const positions = new Map(catalog.articleHeads().map(({ id }, index) => [id, before.length + index]));
  function quoted(quotes: readonly Quote[]): { readonly quotes?: SearchQuote[] } {
    if (!hasQuotes) return {};
    return {
      quotes: quotes
        .filter((quote, index) => quotes.findIndex((other) => isSameQuote(other, quote)) === index)
        .flatMap(({ article, exact }) => {
          const position = positions.get(article);
          return position === undefined ? [] : [{ text: exact, article: position }];
        }),
    };
  }
  return [
    ...before,
    ...catalog.articleHeads().map(articleDocument),
    ...catalog.cases().map(({ id, value }): SearchDocument => {
      const { title, people } = value;
      const row = catalog.row(id);
      const names = people.flatMap((person) => person.names.map(({ text, lang }) => ({ text, lang })));
      return {
        kind: 'case',
        path: `/cases/${id}`,
        note: row ? statusNote(row) : '',
        ...named(title, names),
        ...quoted(quotesOfCase(value)),
      };
    }),
    ...catalog.statistics().map((entry) => ({
      ...statisticDocument(catalog, entry),
      ...quoted(entry.value.evidence),
    })),
  ];
}
