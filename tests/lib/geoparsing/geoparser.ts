import type { Geoparser, Proposal } from '@/lib/geoparsing/geoparser';
import { loadGeoparser } from '@/lib/geoparsing/load';

/** Compiling the gazetteer takes some ten seconds, and minutes where many tests share the processors. */
export const compileTimeout = 300_000;

let kept: Promise<Geoparser> | null = null;

/** The geoparser, loaded once for a file of tests. */
export function theGeoparser(): Promise<Geoparser> {
  kept ??= loadGeoparser(() => {});
  return kept;
}

/** "Dimitrovgrad: Dimitrovgrad RU": what a proposal is resolved to. */
export function meaningOf({ gazetteer }: Geoparser, { phrase, resolution }: Proposal): string {
  if (!resolution) return `${phrase}: nowhere`;
  const { place } = resolution;
  return `${phrase}: ${gazetteer.nameOf(place)} ${gazetteer.countryOf(place) ?? '-'} ${gazetteer.typeOf(place)}`;
}
