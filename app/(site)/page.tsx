import type { Metadata, ResolvingMetadata } from 'next';
import { ExploredTakeAway } from '@/components/explore/explored-take-away.tsx';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { registerJsonLd } from '@/lib/export/json-ld.ts';
import { publicBase } from '@/lib/export/site.ts';
import { versionOf } from '@/lib/export/work.ts';
import { listTitle } from '@/lib/text/en-explore.ts';
import { words as feedWords } from '@/lib/text/en-feed.ts';
import { listMetadata } from './list-metadata.ts';

const read = () => homePage(openCatalog(), new URLSearchParams(), 1);

export async function generateMetadata(_props: unknown, parent: ResolvingMetadata): Promise<Metadata> {
  const page = read();
  return {
    ...(page && (await listMetadata(parent, listTitle('', page.explored)))),
    alternates: {
      canonical: '/',
      types: {
        'application/atom+xml': [
          { url: '/feed.xml', title: feedWords.cases.title },
          { url: '/corrections.xml', title: feedWords.corrections.title },
        ],
      },
    },
  };
}

export default function Home() {
  const catalog = openCatalog();
  const page = read();
  return page ? (
    <>
      <HomePanel query="" page={1} builtOn={catalog.builtOn} {...page} />
      <ExploredTakeAway
        query=""
        page={1}
        explored={page.explored}
        base={publicBase()}
        dataVersion={versionOf(catalog)}
      />
      <JsonLd data={registerJsonLd(catalog)} />
    </>
  ) : null;
}
