import type { Paged } from '@/lib/model/paged.ts';
import { pageWords as words } from '@/lib/text/en-pages.ts';
import { PageLink } from './page-link.tsx';

interface PagesProps extends Paged {
  readonly address: (page: number) => string;
}

/** The way to the pages before and after; nothing where there is one page. */
export function Pages({ page, pages, address }: PagesProps) {
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={words.pages}>
      {page > 1 ? (
        <PageLink rel="prev" href={address(page - 1)}>
          {words.previous}
        </PageLink>
      ) : null}
      <span>{words.page(page, pages)}</span>
      {page < pages ? (
        <PageLink rel="next" href={address(page + 1)}>
          {words.next}
        </PageLink>
      ) : null}
    </nav>
  );
}
