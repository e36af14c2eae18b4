import type { Metadata } from 'next';
import { ExploredTakeAway } from '@/components/explore/explored-take-away.tsx';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { registerJsonLd } from '@/lib/export/json-ld.ts';
import { publicBase } from '@/lib/export/site.ts';
import { versionOf } from '@/lib/export/work.ts';
import { words } from '@/lib/text/en.ts';
import { words as feedWords } from '@/lib/text/en-feed.ts';

export const metadata: Metadata = {
  title: { absolute: `${words.productName}: ${words.tagline}` },
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

export default function Home() {
  const catalog = openCatalog();
  const page = homePage(catalog, new URLSearchParams(), 1);
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
