import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageLink } from '@/components/ui/page-link.tsx';
import { Pages } from '@/components/ui/pages.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { hasPage, pagesFor, rowsOnPage } from '@/lib/model/paged.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { pageWords } from '@/lib/text/en-pages.ts';

const articlesOnPage = 100;

const addressOf = (page: number) => (page === 1 ? '/articles' : `/articles/pages/${page}`);

export function countArticlePages(): number {
  return pagesFor(openCatalog().articleHeads().length, articlesOnPage);
}

export function articlesMetadata(page: number): Metadata {
  const { index, indexIntro } = words.article;
  return {
    title: page === 1 ? index : `${index}. ${pageWords.page(page, countArticlePages())}`,
    description: indexIntro,
    alternates: { canonical: addressOf(page) },
  };
}

/** One page, from 1, of the list of articles. */
export function ArticleIndex({ page }: { page: number }) {
  const pages = countArticlePages();
  if (!hasPage(page, pages)) notFound();
  return (
    <>
      <PanelHead crumbs={null} title={words.article.index} />
      <p className="as-of">{words.article.indexIntro}</p>
      <ul className="sources">
        {rowsOnPage(openCatalog().articleHeads(), page, articlesOnPage).map(({ id, value }) => (
          <li key={id}>
            <PageLink href={`/articles/${id}`} lang={value.lang}>
              {value.title}
            </PageLink>{' '}
            <span className="note">
              {value.publisher === 'none' ? words.evidence.publisherUnknown : value.publisher} ·{' '}
              {dateInWords(value.publishedOn)}
              {value.publishedOnBasis ? ` (${words.case.inferred})` : null}
            </span>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={pages} address={addressOf} />
    </>
  );
}
