import type { Groups } from '@/lib/stats/groups.ts';
import type { CaseIndex } from './case-index.ts';
import type { CatalogFile, Section } from './catalog-file.ts';

const prefix = 'cases.';

type Words = Pick<CaseIndex, 'ids' | 'eventIds' | 'dates' | 'places' | 'values' | 'listed'>;

/** An index as it stands in a catalog: the words as JSON, each column as its bytes, in the order of this machine. */
export function caseIndexSections(index: CaseIndex): Section[] {
  const { ids, eventIds, dates, places, values, listed, ...columns } = index;
  const words: Words = { ids, eventIds, dates, places, values, listed };
  const { caseCount: _cases, eventCount: _events, sources, concerned, ...typed } = columns;
  const arrays = {
    ...typed,
    'sources.first': sources.first,
    'sources.members': sources.members,
    'concerned.first': concerned.first,
    'concerned.members': concerned.members,
  };
  return [
    { name: `${prefix}words`, bytes: Buffer.from(JSON.stringify(words)) },
    ...Object.entries(arrays).map(([name, { buffer, byteOffset, byteLength }]) => ({
      name: prefix + name,
      bytes: new Uint8Array(buffer, byteOffset, byteLength),
    })),
  ];
}

/** Reads what `caseIndexSections` made. */
export function readCaseIndex({ section }: CatalogFile): CaseIndex {
  // A copy, which begins where a number may.
  const bytes = (name: string) => new Uint8Array(section(prefix + name));
  const numbers = (name: string) => new Uint32Array(bytes(name).buffer);
  const days = (name: string) => new Int32Array(bytes(name).buffer);
  const groups = (name: string): Groups => ({
    first: numbers(`${name}.first`),
    members: numbers(`${name}.members`),
  });
  const words: Words = JSON.parse(section(`${prefix}words`).toString());
  const [caseOf, stage] = [numbers('caseOf'), bytes('stage')];
  return {
    ...words,
    caseCount: stage.length,
    eventCount: caseOf.length,
    firstEvent: numbers('firstEvent'),
    firstStanding: numbers('firstStanding'),
    acts: numbers('acts'),
    sources: groups('sources'),
    caseOf,
    kind: numbers('kind'),
    place: numbers('place'),
    isPlaceInferred: bytes('isPlaceInferred'),
    start: days('start'),
    end: days('end'),
    concerned: groups('concerned'),
    nationality: numbers('nationality'),
    status: numbers('status'),
    alleged: numbers('alleged'),
    titles: bytes('titles'),
    titleAt: numbers('titleAt'),
    peopleCount: numbers('peopleCount'),
    stage,
    asOf: numbers('asOf'),
    isInferred: bytes('isInferred'),
    newest: numbers('newest'),
    alphabetical: numbers('alphabetical'),
    drawnAt: numbers('drawnAt'),
    recalledBy: numbers('recalledBy'),
    eventId: numbers('eventId'),
    eventStage: bytes('eventStage'),
  };
}
