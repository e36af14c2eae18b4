import type { Metadata } from 'next';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { headlines, homePage } from '@/lib/catalog/home.ts';
import { words } from '@/lib/text/en.ts';

export const metadata: Metadata = {
  title: { absolute: `${words.productName}: ${words.tagline}` },
  alternates: { canonical: '/' },
};

export default function Home() {
  const catalog = openCatalog();
  const page = homePage(catalog, 1);
  return page ? (
    <HomePanel counts={catalog.counts} builtOn={catalog.builtOn} statistics={headlines(catalog)} {...page} />
  ) : null;
}
