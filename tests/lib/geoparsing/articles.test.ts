import { delimiter } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findFurniture, withoutFurniture } from '@/lib/adding/furniture';
import { knownPlace } from '@/lib/adding/place-names';
import { distanceBetween } from '@/lib/geo/distance';
import type { Geoparser } from '@/lib/geoparsing/geoparser';
import { readArchive } from '@/lib/proof/archive';
import { readData } from '@/lib/proof/read-data';
import { compileTimeout, theGeoparser } from './geoparser';

const folders = (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== '');
const { corpus } = readData('data').data;
const hashes = new Set(Object.values(corpus.articles).map(({ text }) => text.sha256));
const { texts } = readArchive(folders, hashes);

let geoparser: Geoparser;

beforeAll(async () => {
  geoparser = await theGeoparser();
}, compileTimeout);

/** What the proposals have otherwise than the hand-made mentions: "-" missing, "+" not among them, "≠" elsewhere. */
function differences(id: string): string[] {
  const article = corpus.articles[id];
  const text = texts.get(article?.text.sha256 ?? '');
  if (!article || text === undefined) return [];
  const proposals = geoparser.parse(withoutFurniture(text, findFurniture(text)));
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  const lines = article.mentions.flatMap((mention) => {
    const proposal = proposals.find((one) => overlaps(one, mention));
    if (!proposal) return [`- ${mention.toponym} ${mention.start}`];
    const [lng, lat] = corpus.places[mention.place]?.point ?? [];
    const place = proposal.resolution?.place;
    if (place !== undefined && knownPlace(corpus.places, geoparser.gazetteer, place) === mention.place)
      return [];
    if (lng === undefined || lat === undefined || place === undefined) return [];
    const distance = distanceBetween(
      lat,
      lng,
      geoparser.gazetteer.latOf(place),
      geoparser.gazetteer.lngOf(place),
    );
    return distance > (corpus.places[mention.place]?.precision === 'city' ? 50 : 500)
      ? [`≠ ${mention.toponym} ${mention.start}`]
      : [];
  });
  const others = proposals.filter(
    (proposal) => !article.mentions.some((mention) => overlaps(proposal, mention)),
  );
  return [...lines, ...others.map(({ phrase, start }) => `+ ${phrase} ${start}`)];
}

describe.skipIf(texts.size === 0)(
  'the proposals of the three articles beside the mentions made by hand',
  () => {
    it.each([
      ['minsk-sentence-2025', []],
      ['vladivostok-consul-2022', ['- Kremlin 127']],
      ['tokyo-referral-2026', []],
    ])('%s', (id, expected) => {
      expect(differences(id)).toEqual(expected);
    });
  },
);
