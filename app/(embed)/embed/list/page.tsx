import type { Metadata } from 'next';
import { EmbedFrame } from '@/components/embeds/embed-frame.tsx';
import { PlaceLists } from '@/components/embeds/place-lists.tsx';
import { ViewNote } from '@/components/embeds/view-note.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { type PageParameters, toSearchParams } from '@/lib/export/embed-request.ts';
import { embeddedHead, embeddedView } from '@/lib/export/embedded-view.ts';
import { sourceInWords } from '@/lib/text/en-picture.ts';
import { viewTitle } from '@/lib/text/en-view.ts';

interface Props {
  readonly searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title, href } = embeddedHead(openCatalog(), toSearchParams(await searchParams));
  return { title, robots: { index: false }, alternates: { canonical: href } };
}

export default async function ListEmbedPage({ searchParams }: Props) {
  const catalog = openCatalog();
  const view = embeddedView(catalog, toSearchParams(await searchParams));
  const { explored } = view;
  return (
    <EmbedFrame
      {...view}
      title={viewTitle(explored)}
      note={<ViewNote counts={explored.counts} ignored={view.ignored} />}
      source={sourceInWords(catalog)}
    >
      <PlaceLists list={explored.list} counts={explored.counts} />
    </EmbedFrame>
  );
}
