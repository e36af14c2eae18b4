import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlacePanel } from '@/components/places/place-panel.tsx';
import { TakeAway } from '@/components/ui/take-away.tsx';
import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { placePage } from '@/lib/catalog/place-page.ts';
import { publicBase } from '@/lib/export/site.ts';
import { words } from '@/lib/text/en.ts';

interface Props {
  readonly params: Promise<{ readonly place: string }>;
}

export function generateStaticParams() {
  return idsAtBuild(openCatalog().places()).map((place) => ({ place }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { place: id } = await params;
  const page = placePage(openCatalog(), id);
  if (!page) return {};
  const title = words.place.title(page.name, page.countryName);
  const description = words.place.description(page.name, page.cases.length);
  return {
    title,
    description,
    alternates: { canonical: `/places/${id}` },
    openGraph: { title, description, url: `/places/${id}` },
  };
}

export default async function PlacePage({ params }: Props) {
  const page = placePage(openCatalog(), (await params).place);
  if (!page) notFound();
  return (
    <>
      <PlacePanel {...page} />
      {page.cases.length > 0 ? (
        <TakeAway
          path={`/places/${page.id}`}
          query=""
          base={publicBase()}
          downloads={[{ collection: 'events', query: `place=${page.id}` }]}
          embeds={[]}
        />
      ) : null}
    </>
  );
}
