import type { Gazetteer } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { isArea, type NameKind, type PlaceType } from './place-types.ts';
import type { Resolution } from './resolve.ts';

/** What is known of a proposal before it is calibrated. */
export interface Evidence {
  /** Logit of being a place's name at all. */
  readonly score: number;
  /** Probability of the resolved place among its candidates. */
  readonly choice: number;
  readonly isFallback: boolean;
  readonly candidateCount: number;
  readonly extent: 'country' | 'division' | 'area' | 'point' | 'none';
  /** How the name stands in the gazetteer; null when it is not the resolved place's. */
  readonly name: NameKind | null;
  /** The share of the text's names that are resolved to the same country. */
  readonly countryShare: number;
}

function extentOf(type: PlaceType): Evidence['extent'] {
  if (type === 'country') return 'country';
  if (type === 'region' || type === 'county') return 'division';
  return isArea(type) ? 'area' : 'point';
}

/** How many of the names that are no demonyms lie in each country (by number, -1 for none), and how many there are. */
function countCountries(
  gazetteer: Gazetteer,
  mentions: readonly Mention[],
  resolutions: readonly (Resolution | null)[],
) {
  const counts = new Map<number, number>();
  let all = 0;
  mentions.forEach(({ isDemonym }, index) => {
    if (isDemonym) return;
    all += 1;
    const resolution = resolutions[index];
    if (!resolution) return;
    const country = gazetteer.countryNumberOf(resolution.place);
    counts.set(country, (counts.get(country) ?? 0) + 1);
  });
  return { counts, all: Math.max(1, all) };
}

/** What is known of each mention of a text with its resolution; `scores` are logits of being a name. */
export function gatherEvidence(
  gazetteer: Gazetteer,
  mentions: readonly Mention[],
  resolutions: readonly (Resolution | null)[],
  scores: readonly number[],
): Evidence[] {
  const { counts, all } = countCountries(gazetteer, mentions, resolutions);
  return mentions.map(({ candidates }, index) => {
    const score = scores[index] ?? 0;
    const candidateCount = candidates.length;
    const resolution = resolutions[index];
    if (!resolution) {
      const none = { choice: 0.01, isFallback: true, extent: 'none', name: null, countryShare: 0 } as const;
      return { score, candidateCount, ...none };
    }
    const { place, probability, isFallback } = resolution;
    return {
      score,
      candidateCount,
      choice: probability,
      isFallback,
      extent: extentOf(gazetteer.typeOf(place)),
      name: candidates.find((hit) => hit.place === place)?.kind ?? null,
      countryShare: (counts.get(gazetteer.countryNumberOf(place)) ?? 0) / all,
    };
  });
}
