import type { Metadata, ResolvingMetadata } from 'next';
import { notFound } from 'next/navigation';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { pagesAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { countPages, homePage } from '@/lib/catalog/home.ts';
import { parsePage } from '@/lib/model/paged.ts';
import { words } from '@/lib/text/en.ts';
import { listTitle } from '@/lib/text/en-explore.ts';
import { listMetadata } from '../../list-metadata.ts';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
}

// The first page is "/".
export function generateStaticParams() {
  const catalog = openCatalog();
  return pagesAtBuild(catalog, countPages(catalog)).map((page) => ({ page }));
}

async function read({ params }: Props) {
  const number = parsePage((await params).page);
  return { number, page: number > 1 ? homePage(openCatalog(), new URLSearchParams(), number) : null };
}

export async function generateMetadata(props: Props, parent: ResolvingMetadata): Promise<Metadata> {
  const { number, page } = await read(props);
  return {
    ...(page ? await listMetadata(parent, listTitle('', page.explored)) : { title: words.notFound.title }),
    alternates: { canonical: `/pages/${number}` },
  };
}

export default async function ListPage(props: Props) {
  const catalog = openCatalog();
  const { number, page } = await read(props);
  if (!page) notFound();
  return <HomePanel query="" page={number} builtOn={catalog.builtOn} {...page} />;
}
