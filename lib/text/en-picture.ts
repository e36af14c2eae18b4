import { countsInWords } from './en-counts.ts';
import { dateInWords } from './en-dates.ts';
import { mapWords } from './en-map.ts';
import { type TitledView, viewTitle } from './en-view.ts';

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

/** A place on a picture. */
interface PicturedPlace {
  readonly name: string;
  readonly countryName: string | null;
  readonly caseCount: number;
}

/** What stands under a picture of the map. */
export function pictureWords(explored: TitledView, places: readonly PicturedPlace[], source: Source) {
  const title = viewTitle(explored);
  const counts = countsInWords(explored.counts);
  const names = places
    .slice(0, mostNamed)
    .map(({ name, countryName, caseCount }) => mapWords.place(name, countryName, caseCount));
  const more = places.length > mostNamed ? `; and ${places.length - mostNamed} more` : '';
  const named = names.length > 0 ? ` ${names.join('; ')}${more}.` : '';
  return {
    title,
    counts,
    source: sourceInWords(source),
    attribution: `${bordersAndPlaces} · Whereabouts, ${source.address}`,
    description: `A map of places named in cases. ${counts}.${named}`,
  };
}
