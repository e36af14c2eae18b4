import type { Metadata } from 'next';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { Download } from '@/components/ui/take-away.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { registerJsonLd } from '@/lib/export/json-ld.ts';
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
      <Download collection="places" label={words.takeAway.downloadAll.places} />
      <Download collection="cases" label={words.takeAway.downloadAll.cases} />
      <JsonLd data={registerJsonLd(catalog)} />
    </>
  ) : null;
}
