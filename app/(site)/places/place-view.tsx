import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlacePanel } from '@/components/places/place-panel.tsx';
import { TakeAway } from '@/components/ui/take-away.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { placePage } from '@/lib/catalog/place-page.ts';
import { publicBase } from '@/lib/export/site.ts';
import { placePath } from '@/lib/model/place-page.ts';
import { words } from '@/lib/text/en.ts';
import { pageWords } from '@/lib/text/en-pages.ts';

export function placeMetadata(id: string, number: number): Metadata {
  const page = placePage(openCatalog(), id, number);
  if (!page) return {};
  const name = words.place.title(page.name, page.countryName);
  const title = number === 1 ? name : `${name}. ${pageWords.page(number, page.pages)}`;
  const description = words.place.description(page.name, page.caseCount);
  const path = placePath(id, number);
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: { title, description, url: path },
  };
}

/** One page, from 1, of a place. */
export function PlaceView({ id, page: number }: { id: string; page: number }) {
  const page = placePage(openCatalog(), id, number);
  if (!page) notFound();
  return (
    <>
      <PlacePanel {...page} />
      {page.caseCount > 0 ? (
        <TakeAway
          path={placePath(id, number)}
          query=""
          base={publicBase()}
          downloads={[{ collection: 'events', query: `place=${id}` }]}
          embeds={[]}
        />
      ) : null}
    </>
  );
}
