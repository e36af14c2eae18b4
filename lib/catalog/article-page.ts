import type { Article } from '@/lib/model/article.ts';
import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import { geoparsingWords } from '@/lib/text/en-geoparsing.ts';
import type { Catalog } from './catalog.ts';
import { historyOf, shownRecord } from './corrections-page.ts';
import type { Fact } from './facts.ts';
import { placeNames, sourcesOf } from './rows.ts';

interface PlacedFact extends Fact {
  readonly href: string;
  readonly title: string;
}

export interface ArticlePage extends RecordHistory {
  readonly article: Article;
  readonly facts: readonly PlacedFact[];
  readonly sources: Sources;
  readonly placeNames: Readonly<Record<string, string>>;
  /** How the name of each place was resolved, in words. */
  readonly resolutions: Readonly<Record<string, string>>;
  readonly languageName: string;
  readonly text: string | null;
}

function placed(catalog: Catalog, fact: Fact): PlacedFact {
  const { kind, id } = fact.about;
  const { href, title } = shownRecord(catalog, kind, id);
  if (kind === 'case') return { ...fact, href, title };
  return { ...fact, href, title: catalog.countryName(catalog.statistic(id)?.country ?? '') };
}

function resolutionsOf(catalog: Catalog, { mentions }: Article): Record<string, string> {
  const ids = [...new Set(mentions.map(({ place }) => place))];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const place = catalog.place(id);
      if (!place) return [];
      const country = place.country === 'none' ? null : catalog.countryName(place.country);
      return [[id, geoparsingWords.resolved(place, country)]];
    }),
  );
}

/** What the page of an article shows; null where there is no such article. */
export function articlePage(catalog: Catalog, id: string): ArticlePage | null {
  const article = catalog.article(id);
  if (!article) return null;
  const facts = catalog.factsOf(id);
  return {
    article,
    ...historyOf(catalog, 'article', id),
    facts: facts.map((fact) => placed(catalog, fact)),
    sources: sourcesOf(
      catalog,
      facts.map(({ quote }) => quote),
    ),
    placeNames: placeNames(
      catalog,
      article.mentions.map(({ place }) => place),
    ),
    resolutions: resolutionsOf(catalog, article),
    languageName: new Intl.DisplayNames('en', { type: 'language' }).of(article.lang) ?? article.lang,
    text: catalog.articleText(id),
  };
}
