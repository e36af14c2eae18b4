import type { Metadata } from 'next';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';

export const metadata: Metadata = {
  title: words.article.index,
  description: words.article.indexIntro,
  alternates: { canonical: '/articles' },
};

export default function Articles() {
  return (
    <>
      <PanelHead crumbs={null} title={words.article.index} />
      <p className="as-of">{words.article.indexIntro}</p>
      <ul className="sources">
        {openCatalog()
          .articles()
          .map(({ id, value }) => (
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
    </>
  );
}
