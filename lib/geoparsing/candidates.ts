import type { Gazetteer, Hit } from './gazetteer.ts';
import { hashName } from './name-hash.ts';

/** How many places one name may mean at most: San José has hundreds, and the small ones are never meant. */
const mostCandidates = 30;

/** The places that a name may mean, the most populous first. */
function limitCandidates(gazetteer: Gazetteer, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length <= 1) return hits;
  const seen = new Set<number>();
  const unique = hits.filter(({ place }) => !seen.has(place) && seen.add(place));
  const weightOf = ({ place }: Hit) => gazetteer.populationOf(place);
  return unique.sort((a, b) => weightOf(b) - weightOf(a)).slice(0, mostCandidates);
}

const shells = [
  /^(?:the|greater|downtown|central|metropolitan|metro|city of|town of|state of|village of|county of|republic of|province of|port of)\s+/iu,
  /^(?:north|south|east|west|northern|southern|eastern|western|north-?east|north-?west|south-?east|south-?west|northeastern|northwestern|southeastern|southwestern)[\s-]+/iu,
  /(?:\s+(?:city|town|township|twp\.?|county|area|region|district|state|province|metropolitan area|island|prefecture|peninsula|suburb)|['’]s?|\.)$/iu,
  /,.*$/u,
];

function find(gazetteer: Gazetteer, phrase: string): readonly Hit[] {
  const name = hashName(phrase);
  return name === null ? [] : gazetteer.find(name);
}

/** The places that a phrase may mean: as it stands, else without "greater", "city of", "area" and the like. */
export function findCandidates(gazetteer: Gazetteer, phrase: string): readonly Hit[] {
  let rest = phrase;
  for (let round = 0; round < 4; round += 1) {
    const hits = find(gazetteer, rest);
    if (hits.length > 0) return limitCandidates(gazetteer, hits);
    const bare = shells.reduce((text, shell) => (text === rest ? text.replace(shell, '') : text), rest);
    if (bare === rest || bare === '') return [];
    rest = bare;
  }
  return [];
}
