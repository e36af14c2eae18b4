import { CaseFile } from '@/lib/model/case.ts';

/** Words of an article, as every fact of these tests has them. */
export const evidence = [{ article: 'a', exact: 'the words' }];

const party = { name: 'the police', kind: 'police' };

/** One event of a case of a test; what is not given is the smallest that the schema takes. */
function anEvent(event: object): object {
  return {
    id: 'e1',
    kind: 'detained',
    people: ['p1'],
    on: '2024',
    summary: 'It happened.',
    assertedBy: party,
    evidence,
    ...event,
  };
}

export function aCharge(charge: object): object {
  return { people: ['p1'], title: 'bribery', assertedBy: party, evidence, ...charge };
}

export function aClaim(claim: object): object {
  return {
    modality: 'allegation',
    people: ['p1'],
    says: 'took money',
    assertedBy: party,
    evidence,
    ...claim,
  };
}

export function aPerson(person: object): object {
  return { names: [], description: 'somebody', nationality: [], evidence, ...person };
}

/** A case of a test, read by the schema; its one person is p1. */
export function aCase({ events, ...rest }: { events: readonly object[]; [key: string]: unknown }): CaseFile {
  return CaseFile.parse({
    title: 'A case',
    jurisdiction: 'QF',
    people: [aPerson({ id: 'p1' })],
    events: events.map((event, index) => anEvent({ id: `e${index + 1}`, ...event })),
    ...rest,
  });
}
