import { parsePage } from '@/lib/model/paged.ts';
import { ArticleIndex, articlesMetadata, countArticlePages } from '../../article-index.tsx';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

export const dynamicParams = false;

// The first page is "/articles": where there is no second, the route has nothing to prerender but a 404.
export function generateStaticParams() {
  const pages = countArticlePages();
  return pages === 1
    ? [{ page: '1' }]
    : Array.from({ length: pages - 1 }, (_, index) => ({ page: String(index + 2) }));
}

export async function generateMetadata({ params }: Props) {
  return articlesMetadata(parsePage((await params).page));
}

export default async function ArticlesPage({ params }: Props) {
  const page = parsePage((await params).page);
  return <ArticleIndex page={page === 1 ? Number.NaN : page} />;
}
