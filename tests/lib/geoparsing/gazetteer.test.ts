import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/geoparsing/candidates';
import { foldWord } from '@/lib/geoparsing/fold';
import { type Gazetteer, readGazetteer } from '@/lib/geoparsing/gazetteer';
import { decodeGazetteer, encodeGazetteer, GazetteerFormatError } from '@/lib/geoparsing/gazetteer-file';
import { decodeModels, ModelFormatError } from '@/lib/geoparsing/model-file';
import { tokenise } from '@/lib/geoparsing/tokens';
import { theGeoparser } from './geoparser';

let gazetteer: Gazetteer;

beforeAll(async () => {
  ({ gazetteer } = await theGeoparser());
});

function known(name: string): string[] {
  return findCandidates(gazetteer, name).map(
    ({ place }) =>
      `${gazetteer.nameOf(place)} ${gazetteer.countryOf(place) ?? '-'} ${gazetteer.typeOf(place)}`,
  );
}

describe('the gazetteer', () => {
  it.each([
    ['Ulyanovsk region', 'Ulyanovsk RU region'],
    ['Primorsky Krai', 'Primorsky Krai RU region'],
    ['Kuril Islands', 'Kuril Islands RU island'],
    ['Курильские острова', 'Kuril Islands RU island'],
    ['U.S.', 'United States US country'],
    ['Ala.', 'Alabama US region'],
    ['Минску', 'Minsk BY capital'],
    ['東京', 'Tokyo JP capital'],
    ['Walker County', 'Walker County US county'],
    ['Belarusian', 'Belarus BY country'],
  ])('knows %s', (name, place) => {
    expect(known(name)).toContain(place);
  });

  it('knows abbreviations by their very letters, and no word inside another', () => {
    expect(
      ['ala', 'it', 'ambassador'].map((name) => known(name).filter((place) => / (?:US|GB) /u.test(place))),
    ).toEqual([[], [], []]);
  });

  it('puts towns into the regions that they lie in', () => {
    const regionOf = (name: string) => {
      const [hit] = findCandidates(gazetteer, name);
      return gazetteer.nameOf(gazetteer.regionOf(hit?.place ?? -1));
    };
    expect(['Paris', 'Bordeaux', 'Marseille', 'Vladivostok', 'Birmingham, Alabama'].map(regionOf)).toEqual([
      'Île-de-France',
      'New Aquitaine',
      "Provence-Alpes-Côte d'Azur",
      'Primorsky Krai',
      'England',
    ]);
  });

  it('gives GeoNames ids and points in degrees', () => {
    const [minsk] = findCandidates(gazetteer, 'Minsk').filter(
      ({ place }) => gazetteer.typeOf(place) === 'capital',
    );
    const place = minsk?.place ?? -1;
    expect([gazetteer.geonamesOf(place), gazetteer.latOf(place), gazetteer.lngOf(place)]).toEqual([
      625144, 53.9, 27.56667,
    ]);
  });
});

describe('its file', () => {
  it('is read back as it was written', () => {
    const sections = {
      lat: Int32Array.of(-1, 2),
      lng: Int32Array.of(3, -4),
      population: Uint32Array.of(5, 6),
      geonames: Uint32Array.of(7, 8),
      country: Uint8Array.of(0, 255),
      type: Uint8Array.of(1, 2),
      region: Uint16Array.of(0, 65_535),
      county: Uint16Array.of(65_535, 1),
      nameStarts: Uint32Array.of(0, 1, 3),
      names: Uint8Array.of(65, 66, 67),
      buckets: Uint32Array.of(0, 1),
      entryHash: Uint16Array.of(9),
      entryPlace: Uint32Array.of(10),
      wordHash: Uint32Array.of(11),
      wordInfo: Uint8Array.of(12),
      countryCodes: Uint8Array.of(66, 89),
    };
    const bytes = encodeGazetteer(sections);
    expect(decodeGazetteer(new Uint8Array(bytes).buffer)).toEqual(sections);
    expect(() => decodeGazetteer(new Uint8Array(bytes.slice(0, -8)).buffer)).toThrow(GazetteerFormatError);
  });

  it.each([0, 100, 5000])('of %s bytes that mean nothing is refused', (length) => {
    expect(() => readGazetteer(new ArrayBuffer(length))).toThrow(GazetteerFormatError);
  });

  it('of weights says what they were learned from, and is refused when it is cut', () => {
    const bytes = readFileSync('data/gazetteer/weights.bin');
    expect(bytes.subarray(0, 400).toString()).toContain('300 texts of LGL');
    expect(bytes.length).toBeLessThan(2_000_000);
    expect(() => decodeModels(bytes.subarray(0, 5000))).toThrow(ModelFormatError);
  });
});

it('folds words by case, marks and Cyrillic endings', () => {
  expect(['São', 'ST.', 'O’Fallon', 'Минске', 'Минску', 'Россией', 'ミンスク'].map(foldWord)).toEqual([
    'sao',
    'st',
    'ofallon',
    'минск',
    'минск',
    'росс',
    'ミンスク',
  ]);
});

it.each([
  ['Salem, Calif. and Washington.', 'Salem|,|Calif.|and|Washington|.'],
  ['A.B. said: Zürich’s 1,000.5, O’Neil', 'A.B.|said|:|Zürich|’s|1,000.5|,|O’Neil'],
  ["Hawai'i\u00a0x\u2028y_z @home", "Hawai'i|x|y|_|z|@|home"],
  ['Minsk\u0301 ミンスクの𝔸', 'Minsk\u0301|ミ|ン|ス|ク|の𝔸'],
])('cuts %j where plain letters end and where they do not', (text, expected) => {
  expect(
    tokenise(text)
      .map((token) => token.text)
      .join('|'),
  ).toBe(expected);
  for (const { start, end, text: word } of tokenise(text)) expect(text.slice(start, end)).toBe(word);
});

it('cuts a text into words, numbers and marks', () => {
  const words = tokenise("W.Va. officers in Coeur d'Alene, Japan’s U.S.-Mexico 5,000 東京で").map(
    ({ text }) => text,
  );
  expect(words).toEqual([
    'W.Va.',
    'officers',
    'in',
    'Coeur',
    "d'Alene",
    ',',
    'Japan',
    '’s',
    'U.S.',
    '-',
    'Mexico',
    '5,000',
    '東',
    '京',
    'で',
  ]);
});
