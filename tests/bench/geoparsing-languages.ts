import { distanceBetween } from '@/lib/geo/distance';
import type { Geoparser } from '@/lib/geoparsing/geoparser';
import { readAnnotated } from '../fixtures/geoparsing/annotated';

/** Places found and rightly placed (within 161 km), found elsewhere, and missed, in our own sentences. */
export function scoreLanguage(geoparser: Geoparser, language: 'ru' | 'be' | 'ja') {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  let annotated = 0;
  for (const { text, places } of readAnnotated(language)) {
    const proposals = geoparser.parse(text).filter(({ role }) => role !== 'demonym');
    const found = new Set<number>();
    annotated += places.length;
    for (const { start, end, phrase, resolution } of proposals) {
      const at = places.findIndex((place) => place.start < end && start < place.end);
      const place = places[at];
      const isNear =
        place &&
        resolution &&
        distanceBetween(
          geoparser.gazetteer.latOf(resolution.place),
          geoparser.gazetteer.lngOf(resolution.place),
          place.lat,
          place.lng,
        ) < 400;
      if (isNear) right += 1;
      else wrong.push(phrase);
      found.add(at);
    }
    places.forEach(({ start, end }, at) => {
      if (!found.has(at)) missed.push(text.slice(start, end));
    });
  }
  return { f1: (2 * right) / (right + wrong.length + annotated), right, wrong, missed };
}
