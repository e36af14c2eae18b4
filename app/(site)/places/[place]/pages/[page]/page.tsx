import { parsePage } from '@/lib/model/paged.ts';
import { PlaceView, placeMetadata } from '../../../place-view.tsx';

interface Props {
  readonly params: Promise<{ readonly place: string; readonly page: string }>;
}

// Few places have a second page: it is made when somebody first asks for it.
export function generateStaticParams() {
  return [];
}

// The first page has an address of its own.
const numberOf = (text: string) => (text === '1' ? Number.NaN : parsePage(text));

export async function generateMetadata({ params }: Props) {
  const { place, page } = await params;
  return placeMetadata(place, numberOf(page));
}

export default async function PlacePageRoute({ params }: Props) {
  const { place, page } = await params;
  return <PlaceView id={place} page={numberOf(page)} />;
}
