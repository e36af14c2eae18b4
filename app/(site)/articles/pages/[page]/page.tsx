import { pagesAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { parsePage } from '@/lib/model/paged.ts';
import { ArticleIndex, articlesMetadata, countArticlePages } from '../../article-index.tsx';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

// The first page is "/articles".
export function generateStaticParams() {
  return pagesAtBuild(openCatalog(), countArticlePages()).map((page) => ({ page }));
}

export async function generateMetadata({ params }: Props) {
  return articlesMetadata(parsePage((await params).page));
}

export default async function ArticlesPage({ params }: Props) {
  const page = parsePage((await params).page);
  return <ArticleIndex page={page === 1 ? Number.NaN : page} />;
}
