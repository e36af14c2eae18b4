import type { Metadata, ResolvingMetadata } from 'next';
import { notFound } from 'next/navigation';
import { ExploredTakeAway } from '@/components/explore/explored-take-away.tsx';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { publicBase } from '@/lib/export/site.ts';
import { versionOf } from '@/lib/export/work.ts';
import { canonicalQuery } from '@/lib/model/asked.ts';
import { words } from '@/lib/text/en.ts';
import { listTitle } from '@/lib/text/en-explore.ts';
import { listMetadata } from '../../list-metadata.ts';

interface Props {
  readonly params: Promise<{ readonly page: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The list under a filter: `/` and `/pages/[page]` with a query are answered here (next.config.js). */
async function read({ params, searchParams }: Props) {
  const { page } = await params;
  const parameters = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      [value ?? []].flat().map((text): [string, string] => [name, text]),
    ),
  );
  const number = /^[1-9]\d{0,6}$/.test(page) ? Number(page) : 0;
  return { page: homePage(openCatalog(), parameters, number), number, parameters };
}

export async function generateMetadata(props: Props, parent: ResolvingMetadata): Promise<Metadata> {
  const { page, parameters } = await read(props);
  const query = canonicalQuery(String(parameters));
  return {
    ...(page ? await listMetadata(parent, listTitle(query, page.explored)) : { title: words.notFound.title }),
    description: words.description,
    alternates: { canonical: '/' },
    robots: { index: false },
  };
}

export default async function ExplorePage(props: Props) {
  const { page, number, parameters } = await read(props);
  if (!page) notFound();
  const catalog = openCatalog();
  const query = canonicalQuery(String(parameters));
  return (
    <>
      <HomePanel query={query} page={number} builtOn={catalog.builtOn} {...page} />
      <ExploredTakeAway
        query={query}
        page={number}
        explored={page.explored}
        base={publicBase()}
        dataVersion={versionOf(catalog)}
      />
    </>
  );
}
