import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { PlaceView, placeMetadata } from '../place-view.tsx';

interface Props {
  readonly params: Promise<{ readonly place: string }>;
}

export function generateStaticParams() {
  const catalog = openCatalog();
  return idsAtBuild(catalog, catalog.places()).map((place) => ({ place }));
}

export async function generateMetadata({ params }: Props) {
  return placeMetadata((await params).place, 1);
}

export default async function PlaceRoute({ params }: Props) {
  return <PlaceView id={(await params).place} page={1} />;
}
