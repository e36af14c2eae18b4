import type { Explored } from '@/lib/model/explored.ts';
import { countsInWords } from './en-counts.ts';
import { dateInWords } from './en-dates.ts';
import { mapWords } from './en-map.ts';
import { viewTitle } from './en-view.ts';

/** Which data, and where they are shown. */
interface Source {
  readonly version: string;
  readonly builtOn: string;
  /** The address of the same view. */
  readonly address: string;
}

export const sourceInWords = ({ version, builtOn }: Pick<Source, 'version' | 'builtOn'>) =>
  `Data of ${dateInWords(builtOn)}, version ${version}`;

export const bordersAndPlaces = `${mapWords.borders} · ${mapWords.placeData}`;

/** Beyond so many places, a description names no more of them: the list does. */
const mostNamed = 60;

/** What stands under a picture of the map; `names` are those of the places on it. */
export function pictureWords(
  explored: Pick<Explored, 'filter' | 'counts' | 'options'>,
  names: readonly string[],
  source: Source,
) {
  const title = viewTitle(explored);
  const counts = countsInWords(explored.counts);
  const more = names.length > mostNamed ? `; and ${names.length - mostNamed} more` : '';
  const places = names.length > 0 ? ` ${names.slice(0, mostNamed).join('; ')}${more}.` : '';
  return {
    title,
    counts,
    source: sourceInWords(source),
    attribution: `${bordersAndPlaces} · Whereabouts, ${source.address}`,
    description: `A map of places named in cases. ${counts}.${places}`,
  };
}
