import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { countPages, homePage } from '@/lib/catalog/home.ts';
import { pageWords } from '@/lib/text/en-pages.ts';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

export const dynamicParams = false;

// The first page is "/": where there is no second, the route has nothing to prerender but a 404.
export function generateStaticParams() {
  const pages = countPages(openCatalog());
  return pages === 1
    ? [{ page: '1' }]
    : Array.from({ length: pages - 1 }, (_, index) => ({ page: String(index + 2) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return {
    title: pageWords.page(Number(page), countPages(openCatalog())),
    alternates: { canonical: `/pages/${page}` },
  };
}

export default async function ListPage({ params }: Props) {
  const catalog = openCatalog();
  const number = Number((await params).page);
  const page = number > 1 ? homePage(catalog, new URLSearchParams(), number) : null;
  if (!page) notFound();
  return <HomePanel query="" page={number} builtOn={catalog.builtOn} {...page} />;
}
