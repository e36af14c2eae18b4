import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { pagesAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { countPages, homePage } from '@/lib/catalog/home.ts';
import { parsePage } from '@/lib/model/paged.ts';
import { pageWords } from '@/lib/text/en-pages.ts';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

// The first page is "/".
export function generateStaticParams() {
  const catalog = openCatalog();
  return pagesAtBuild(catalog, countPages(catalog)).map((page) => ({ page }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = parsePage((await params).page);
  return {
    title: pageWords.page(page, countPages(openCatalog())),
    alternates: { canonical: `/pages/${page}` },
  };
}

export default async function ListPage({ params }: Props) {
  const catalog = openCatalog();
  const number = parsePage((await params).page);
  const page = number > 1 ? homePage(catalog, new URLSearchParams(), number) : null;
  if (!page) notFound();
  return <HomePanel query="" page={number} builtOn={catalog.builtOn} {...page} />;
}
