import { type NameKind, type PlaceType, placeTypes } from '../place-types.ts';
import { type RawPlace, toNames } from './raw-place.ts';
import { listOf, type Row, readTable } from './table.ts';

const languages =
  'en de fr es it pt nl sv no da fi pl cs sk hu ro ru uk be bg sr lt lv et ka kk ja zh ko tr'.split(' ');

function countryNames(code: string): string[] {
  return languages.flatMap((language) => {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
    return name === undefined ? [] : [name.replaceAll(/\s+/gu, ' ')];
  });
}

const isExact = (name: string) => /^[A-Z.]{2,7}$/u.test(name);

function namesOf(first: string, row: Row, cldr: readonly string[]): Map<string, NameKind> {
  const given = listOf(row('names'));
  const plurals = listOf(row('demonyms')).flatMap((word) =>
    /^[A-Z].*[a-z]$/u.test(word) && !/(ese|ish|ch|men|ss|s)$/u.test(word) ? [word, `${word}s`] : [word],
  );
  return toNames(
    ['primary', [first]],
    ['abbreviation', given.filter(isExact)],
    ['ascii', given],
    ['demonym', plurals],
    ['alternate', cldr.filter((name) => !isExact(name))],
  );
}

function toCountry(row: Row): RawPlace {
  const code = row('code');
  const cldr = countryNames(code);
  const [name = code] = cldr;
  const english = name
    .replace('&', 'and')
    .replace('St. ', 'Saint ')
    .replace(/^Myanmar.*/u, 'Myanmar')
    .replace(/ SAR China$/u, '')
    .replace(/^Congo - .*/u, 'Congo');
  return {
    name: english,
    type: 'country',
    lat: Number(row('lat')),
    lng: Number(row('lng')),
    population: Number(row('thousands')) * 1000,
    geonames: Number(row('geonames')),
    country: code,
    region: '',
    county: '',
    names: namesOf(english, row, cldr),
  };
}

const typeOf = (word: string): PlaceType => placeTypes.find((type) => type === word) ?? 'area';

function toArea(row: Row): RawPlace {
  const [name = ''] = listOf(row('names'));
  return {
    name,
    type: typeOf(row('type')),
    lat: Number(row('lat')),
    lng: Number(row('lng')),
    population: Number(row('thousands')) * 1000,
    geonames: Number(row('geonames')),
    country: row('country'),
    region: '',
    county: '',
    names: namesOf(name, row, []),
  };
}

/** The countries with their names from CLDR, then what no package has: seas, mountains, macro-regions, the Kurils. */
export function readAreas(): { countries: RawPlace[]; areas: RawPlace[] } {
  return { countries: readTable('countries.tsv').map(toCountry), areas: readTable('places.tsv').map(toArea) };
}
