import type { Metadata } from 'next';
import { EmbedFrame } from '@/components/embeds/embed-frame.tsx';
import { MapEmbed } from '@/components/embeds/map-embed.tsx';
import { PlaceLists } from '@/components/embeds/place-lists.tsx';
import { ViewNote } from '@/components/embeds/view-note.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { drawMap } from '@/lib/drawing/draw-map.ts';
import { type MarkerEntry, placeIdsOf } from '@/lib/drawing/marker-entries.ts';
import { pageColours } from '@/lib/drawing/palette.ts';
import { type PageParameters, toSearchParams } from '@/lib/export/embed-request.ts';
import { embeddedHead, embeddedPlaces, embeddedView } from '@/lib/export/embedded-view.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { embedWords } from '@/lib/text/en-embed.ts';
import { bordersAndPlaces, sourceInWords } from '@/lib/text/en-picture.ts';
import { viewTitle } from '@/lib/text/en-view.ts';

interface Props {
  readonly searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, href } = embeddedHead(openCatalog(), toSearchParams(await searchParams));
  return { title, robots: { index: false }, alternates: { canonical: href } };
}

export default async function MapEmbedPage({ searchParams }: Props) {
  const catalog = openCatalog();
  const view = embeddedView(catalog, toSearchParams(await searchParams));
  const { explored, query, href, bbox } = view;
  const places = embeddedPlaces(catalog, view);
  // A mark of several places leads to the list of all.
  const linkOf = (entry: MarkerEntry) => {
    const [place, ...more] = placeIdsOf(entry);
    const path = more.length > 0 ? '/' : `/places/${place}`;
    return withQuery(path, query);
  };
  const draw = (id: string, width: number, height: number) =>
    drawMap({ id, width, height, places, bbox, linkOf, colours: pageColours });
  return (
    <EmbedFrame
      {...view}
      title={viewTitle(explored)}
      note={<ViewNote counts={explored.counts} ignored={view.ignored} />}
      href={href}
      source={`${sourceInWords(catalog)} · ${bordersAndPlaces}`}
      skip={{ to: '#places', text: embedWords.skipMap }}
    >
      <MapEmbed narrow={draw('narrow', 360, 240)} wide={draw('wide', 840, 460)} />
      <section id="places" className="embed-places" tabIndex={-1} aria-label={embedWords.places}>
        <PlaceLists list={explored.list} counts={explored.counts} />
      </section>
    </EmbedFrame>
  );
}
