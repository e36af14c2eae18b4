import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArticlePanel } from '@/components/articles/article-panel.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { articlePage } from '@/lib/catalog/article-page.ts';
import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { articleJsonLd } from '@/lib/export/json-ld.ts';
import { words } from '@/lib/text/en.ts';

interface Props {
  readonly params: Promise<{ readonly article: string }>;
}

export function generateStaticParams() {
  const catalog = openCatalog();
  return idsAtBuild(catalog, catalog.articles()).map((article) => ({ article }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article: id } = await params;
  const article = openCatalog().articleHead(id);
  if (!article) return {};
  const { title } = article;
  const description = words.article.description(title);
  return {
    title,
    description,
    alternates: { canonical: `/articles/${id}` },
    openGraph: { title, description, url: `/articles/${id}` },
  };
}

export default async function ArticleRoute({ params }: Props) {
  const catalog = openCatalog();
  const { article } = await params;
  const page = articlePage(catalog, article);
  if (!page) notFound();
  return (
    <>
      <PanelHead
        crumbs={
          <>
            {' · '}
            <PageLink href="/articles">{words.articles}</PageLink>
          </>
        }
        title={<span lang={page.article.lang}>{page.article.title}</span>}
      />
      <ArticlePanel {...page} />
      <JsonLd data={articleJsonLd(catalog, article)} />
    </>
  );
}
