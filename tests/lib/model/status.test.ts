import { describe, expect, it } from 'vitest';
import { eventKinds, stageOfKind, stages } from '@/lib/model/event-kinds.ts';
import {
  compareEvents,
  concerns,
  inReadingOrder,
  stageOf,
  statusesOf,
  statusOf,
  statusOfCase,
} from '@/lib/model/status.ts';
import { aCase, aCharge, aPerson } from './a-case.ts';

const court = { name: 'a court', kind: 'court' };
const told = (file: Parameters<typeof statusesOf>[0]) =>
  statusesOf(file).map(({ person, charge, stage, event }) => [person, charge, stage, event.id]);

describe('the status of a person', () => {
  it('is that of the newest dated event, whatever the order of the file', () => {
    const file = aCase({
      events: [
        { kind: 'released', on: '2021-03-02' },
        { kind: 'detained', on: '2021-02' },
        { kind: 'charged', on: '2021-03-01' },
      ],
    });
    expect(told(file)).toEqual([['p1', null, 'released', 'e1']]);
  });

  it('is that of the later stage where the dates are the same', () => {
    const file = aCase({
      events: [
        { kind: 'expelled', on: '2022?' },
        { kind: 'detained', on: '2022?' },
      ],
    });
    expect(told(file)).toEqual([['p1', null, 'expelled', 'e1']]);
  });

  it('is that of the later in the file where date and stage are the same', () => {
    const file = aCase({ events: [{ kind: 'detained' }, { kind: 'detained' }] });
    expect(told(file)).toEqual([['p1', null, 'detained', 'e2']]);
  });

  it('does not change with what happens beside it', () => {
    const file = aCase({
      events: [
        { kind: 'detained', on: '2021' },
        { kind: 'broadcast', on: '2022' },
        { kind: 'protested', on: '2023' },
      ],
    });
    expect(told(file)).toEqual([['p1', null, 'detained', 'e1']]);
  });

  it('is none where no event changed where anybody stands', () => {
    const file = aCase({ events: [{ kind: 'arrived' }, { kind: 'summoned' }] });
    expect(statusesOf(file)).toEqual([]);
    expect(statusOf(file)).toBeNull();
  });

  it('is none for somebody whom no event is about', () => {
    const people = [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })];
    expect(told(aCase({ people, events: [{ kind: 'detained' }] }))).toEqual([['p1', null, 'detained', 'e1']]);
  });

  it('is one for each charge, and an event that names no charge is about all', () => {
    const file = aCase({
      charges: [aCharge({ id: 'a' }), aCharge({ id: 'b' }), aCharge({ id: 'c' })],
      events: [
        { kind: 'charged', on: '2020' },
        { kind: 'sentenced', charges: ['a'], by: court, on: '2021' },
        { kind: 'acquitted', charges: ['b'], by: court, on: '2021' },
      ],
    });
    expect(told(file)).toEqual([
      ['p1', 'a', 'convicted', 'e2'],
      ['p1', 'b', 'acquitted', 'e3'],
      ['p1', 'c', 'charged', 'e1'],
    ]);
  });

  it('is not that of somebody else with the same charge', () => {
    const file = aCase({
      people: [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })],
      charges: [aCharge({ id: 'a', people: ['p1', 'p2'] })],
      events: [
        { kind: 'charged', people: ['p1', 'p2'], on: '2020' },
        { kind: 'dropped', people: ['p2'], charges: ['a'], on: '2021' },
      ],
    });
    expect(told(file)).toEqual([
      ['p1', 'a', 'charged', 'e1'],
      ['p2', 'a', 'dropped', 'e2'],
    ]);
  });
});

describe('the status of a case', () => {
  it('is the newest of anybody in it', () => {
    const file = aCase({
      people: [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })],
      events: [
        { kind: 'released', people: ['p1'], on: '2021' },
        { kind: 'detained', people: ['p2'], on: '2022' },
      ],
    });
    expect(statusOf(file)).toMatchObject({ person: 'p2', stage: 'detained' });
  });
});

describe('stageOf', () => {
  const stageBy = (by: object | undefined) =>
    aCase({ events: [{ kind: 'sentenced', by }] }).events.map(stageOf);

  it('says convicted where a court gave the sentence', () => {
    expect(stageBy(court)).toEqual(['convicted']);
  });

  it.each(['prosecutor', 'securityService', 'police', 'government', 'media', 'unknown'])(
    'says sentenced where a %s did',
    (kind) => {
      expect(stageBy({ name: 'they', kind })).toEqual(['sentenced']);
    },
  );

  it('says sentenced where nobody is named', () => {
    expect(stageBy(undefined)).toEqual(['sentenced']);
  });

  it('knows a stage for every kind of event, or that it changes nothing', () => {
    expect(eventKinds.filter((kind) => stageOfKind[kind] === null)).toEqual([
      'arrived',
      'departed',
      'summoned',
      'broadcast',
      'published',
      'protested',
    ]);
    expect([...eventKinds].sort()).toEqual(Object.keys(stageOfKind).sort());
    expect(stages.filter((stage) => !Object.values<string | null>(stageOfKind).includes(stage))).toEqual([
      'sentenced',
    ]);
  });
});

it('orders events by date, then what changes nothing first, then by stage', () => {
  const { events } = aCase({
    events: [
      { kind: 'died', on: '2021' },
      { kind: 'detained', on: '2021' },
      { kind: 'arrived', on: '2021' },
      { kind: 'released', on: '2020' },
    ],
  });
  expect([...events].sort(compareEvents).map(({ kind }) => kind)).toEqual([
    'released',
    'arrived',
    'detained',
    'died',
  ]);
});

it('knows whom and what an event is about', () => {
  const [general, narrow] = aCase({ events: [{}, { charges: ['a'] }] }).events;
  const about = (person: string, charge: string | null) =>
    [general, narrow].map((event) => event !== undefined && concerns(event, person, charge));
  expect(about('p1', 'a')).toEqual([true, true]);
  expect(about('p1', 'b')).toEqual([true, false]);
  expect(about('p1', null)).toEqual([true, true]);
  expect(about('p2', 'a')).toEqual([false, false]);
});

it('tells the events of one date in the order of the file', () => {
  const { events } = aCase({
    events: [
      { kind: 'protested', on: '2022?' },
      { kind: 'expelled', on: '2022' },
      { kind: 'detained', on: '2022~' },
      { kind: 'arrived', on: '2021' },
    ],
  });
  expect(inReadingOrder(events).map(({ id }) => id)).toEqual(['e4', 'e1', 'e2', 'e3']);
  expect(events.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4']);
});

describe('the status of a case', () => {
  const people = [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })];
  const convicted = { kind: 'sentenced', by: court, on: '2020', people: ['p1'] };

  it('is everybody’s, where they stand alike, as of the newest date', () => {
    const file = aCase({ people, events: [convicted, { ...convicted, on: '2021', people: ['p2'] }] });
    expect(statusOfCase(file)).toMatchObject({ stage: 'convicted', event: { on: '2021' } });
  });

  it('is several where one person’s would speak for another’s', () => {
    const file = aCase({ people, events: [convicted, { kind: 'acquitted', on: '2020', people: ['p2'] }] });
    expect(statusOfCase(file)?.stage).toBe('several');
  });

  it('is nobody’s while nothing changed where anyone stands', () => {
    expect(statusOfCase(aCase({ people, events: [{ kind: 'arrived', on: '2020' }] }))).toBeNull();
  });
});
