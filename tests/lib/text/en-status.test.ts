import { describe, expect, it } from 'vitest';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { statusesOf } from '@/lib/model/status.ts';
import { capitalised, numberInWords } from '@/lib/text/en-counts.ts';
import { stageWords } from '@/lib/text/en-stages.ts';
import { chargeNote, moneyInWords, sentenceInWords, statusInWords } from '@/lib/text/en-status.ts';
import { aCase, aCharge, aPerson } from '../model/a-case.ts';

const countryName = (code: string) => ({ QF: 'Farland' })[code] ?? code;
const court = { name: 'a court in Minsk', kind: 'court' };
const prosecutor = { name: 'the prosecutor', kind: 'prosecutor' };

/** The words for everybody's status in a case, the newest event of which is the first. */
function wordsOf(events: readonly object[], rest: object = {}): string[] {
  const file = aCase({ ...rest, events });
  return statusesOf(file).map((status) => statusInWords(status, file, countryName));
}

const on = '2025-03-17';
const charges = [aCharge({ id: 'c', title: 'agent activity' })];

describe('the words for a status', () => {
  it.each([
    [
      'accused',
      { kind: 'accused', by: { name: 'the FSB', kind: 'securityService' } },
      'Accused by the FSB on 17 March 2025',
    ],
    ['detained', { kind: 'detained' }, 'Detained on 17 March 2025'],
    ['referred', { kind: 'referred' }, 'Referred to prosecutors on 17 March 2025'],
    ['charged', { kind: 'charged', by: prosecutor }, 'Charged by the prosecutor on 17 March 2025'],
    ['on-trial', { kind: 'trial-opened' }, 'On trial; the trial opened on 17 March 2025'],
    [
      'sentenced',
      { kind: 'sentenced', by: { name: 'the authorities', kind: 'government' } },
      'Sentenced by the authorities, on 17 March 2025',
    ],
    ['convicted', { kind: 'sentenced', by: court }, 'Convicted by a court in Minsk on 17 March 2025'],
    ['acquitted', { kind: 'acquitted', by: court }, 'Acquitted by a court in Minsk on 17 March 2025'],
    [
      'dropped',
      { kind: 'dropped', by: prosecutor },
      'The charge was dropped by the prosecutor on 17 March 2025',
    ],
    ['expelled', { kind: 'expelled' }, 'Told to leave Farland on 17 March 2025'],
    ['released', { kind: 'released' }, 'Released on 17 March 2025'],
    ['died', { kind: 'died' }, 'Died in custody on 17 March 2025'],
  ])('%s, where no charge is reported', (_stage, event, expected) => {
    expect(wordsOf([{ on, ...event }])).toEqual([expected]);
  });

  it.each([
    [
      'accused',
      { kind: 'accused', by: prosecutor },
      'Accused of agent activity by the prosecutor on 17 March 2025',
    ],
    ['detained', { kind: 'detained', by: prosecutor }, 'Detained by the prosecutor on 17 March 2025'],
    [
      'referred',
      { kind: 'referred' },
      'Referred to prosecutors on 17 March 2025, on suspicion of agent activity',
    ],
    [
      'charged',
      { kind: 'charged', by: prosecutor },
      'Charged with agent activity by the prosecutor on 17 March 2025',
    ],
    [
      'on-trial',
      { kind: 'trial-opened' },
      'On trial, charged with agent activity; the trial opened on 17 March 2025',
    ],
    ['sentenced', { kind: 'sentenced' }, 'Sentenced, on 17 March 2025'],
    ['convicted', { kind: 'sentenced', by: court }, 'Convicted by a court in Minsk on 17 March 2025'],
    [
      'acquitted',
      { kind: 'acquitted', by: court },
      'Acquitted of agent activity by a court in Minsk on 17 March 2025',
    ],
    ['dropped', { kind: 'dropped' }, 'The charge of agent activity was dropped on 17 March 2025'],
    ['expelled', { kind: 'expelled' }, 'Told to leave Farland on 17 March 2025'],
    ['released', { kind: 'released' }, 'Released on 17 March 2025'],
    ['died', { kind: 'died' }, 'Died in custody on 17 March 2025'],
  ])('%s, with a charge', (_stage, event, expected) => {
    expect(wordsOf([{ on, ...event }], { charges })).toEqual([expected]);
  });

  it('say that no charge is reported of the person who has none, not of another', () => {
    const people = [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })];
    const detained = { on, kind: 'detained', people: ['p1', 'p2'] };
    const file = aCase({ people, charges, events: [detained] });
    expect(statusesOf(file).map(chargeNote)).toEqual([null, 'No charge is reported.']);
    const died = aCase({ people, events: [{ ...detained, kind: 'died' }] });
    expect(statusesOf(died).map(chargeNote)).toEqual([null, null]);
  });

  it('say that a trial was closed, of its own charge alone', () => {
    const closed = { kind: 'trial-opened', on: '2025-01', isClosed: true, charges: ['c'] };
    const sentence = { kind: 'sentenced', by: court, on };
    expect(wordsOf([sentence, closed], { charges })).toEqual([
      'Convicted by a court in Minsk on 17 March 2025, in a closed trial',
    ]);
    const two = [...charges, aCharge({ id: 'd', title: 'bribery' })];
    expect(wordsOf([sentence, closed], { charges: two })).toEqual([
      'Convicted of agent activity by a court in Minsk on 17 March 2025, in a closed trial',
      'Convicted of bribery by a court in Minsk on 17 March 2025',
    ]);
    expect(wordsOf([sentence, { ...closed, isClosed: false }], { charges })).toEqual([
      'Convicted by a court in Minsk on 17 March 2025',
    ]);
  });

  it('say no more of the date than is known', () => {
    expect(wordsOf([{ kind: 'died', on: '../2025-03?' }])).toEqual(['Died in custody by March 2025']);
    expect(wordsOf([{ kind: 'released', on: '2021-08~' }])).toEqual(['Released in about August 2021']);
  });

  const kinds = [
    'accused',
    'detained',
    'referred',
    'charged',
    'trial-opened',
    'sentenced',
    'acquitted',
    'dropped',
    'expelled',
    'released',
    'died',
  ];
  const everything = kinds.flatMap((kind) =>
    [undefined, court, prosecutor].flatMap((by) =>
      [[], charges].flatMap((some) => {
        const file = aCase({ charges: some, events: [{ kind, by, on, isClosed: true }] });
        return statusesOf(file).map((status) => ({
          stage: status.stage,
          words: statusInWords(status, file, countryName),
        }));
      }),
    ),
  );

  it('call nobody by what they are accused of', () => {
    expect(new Set(everything.map(({ stage }) => stage))).toEqual(new Set(stages));
    for (const words of [...everything.map((said) => said.words), ...Object.values(stageWords)]) {
      expect(words).not.toMatch(
        /\bsp(y|ies|ying)\b|agent\b(?! activity)|guilty|caught|arrested for|criminal|traitor|terrorist/i,
      );
    }
  });

  it('say "convicted" of nobody but those whom a court convicted', () => {
    for (const { stage, words } of everything) expect(/convict/i.test(words)).toBe(stage === 'convicted');
    const stagesCalledSo = Object.entries(stageWords).filter(([, words]) => /convict/i.test(words));
    expect(stagesCalledSo).toEqual([['convicted', 'convicted']]);
  });
});

describe('a sentence in words', () => {
  const sentenceOf = (event: object) =>
    aCase({ events: [{ kind: 'sentenced', ...event }] }).events.map(sentenceInWords);
  const fine = { amount: 21000, currency: 'BYN', qualifier: 'about' };

  it.each([
    [{ sentence: { years: 7 } }, 'seven years in prison'],
    [{ sentence: { years: 1 } }, 'one year in prison'],
    [{ sentence: { months: 1 } }, 'one month in prison'],
    [{ sentence: { years: 2, months: 6 } }, 'two years and six months in prison'],
    [{ sentence: { years: 15 } }, '15 years in prison'],
    [{ fine }, 'a fine of about 21,000 Belarusian rubles'],
    [{ sentence: { years: 7 }, fine }, 'seven years in prison and a fine of about 21,000 Belarusian rubles'],
    [{ sentence: {} }, null],
    [{}, null],
  ])('of %j is %j', (event, expected) => {
    expect(sentenceOf(event)).toEqual([expected]);
  });
});

describe('a sum in words', () => {
  it('has the qualifier of the article, and its conversion beside it', () => {
    const equals = { amount: 8000, currency: 'USD', qualifier: 'about' } as const;
    expect(moneyInWords({ amount: 21000, currency: 'BYN', qualifier: 'about', equals })).toBe(
      'about 21,000 Belarusian rubles (about 8,000 US dollars)',
    );
    expect(moneyInWords({ amount: 1, currency: 'USD', qualifier: 'at-least' })).toBe('at least 1 US dollar');
    expect(moneyInWords({ amount: 2.5, currency: 'EUR', qualifier: 'exact' })).toBe('2.5 euros');
  });

  it('names a currency that nobody knows by its code', () => {
    expect(moneyInWords({ amount: 12500, currency: 'QFC', qualifier: 'exact' })).toBe('12,500 QFC');
  });
});

it.each([
  [0, '0'],
  [1, 'one'],
  [10, 'ten'],
  [11, '11'],
  [2.5, '2.5'],
  [21000, '21,000'],
])('says the number %s as "%s"', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});

it('starts a sentence with a capital, also where it cannot', () => {
  expect(['the FSB', 'инженер', '外務省', ''].map(capitalised)).toEqual(['The FSB', 'Инженер', '外務省', '']);
});

it('notes that no charge is reported of who is held, sent away or freed without one', () => {
  const noted = (some: object[]) =>
    eventKinds.filter((kind) =>
      statusesOf(aCase({ charges: some, events: [{ kind, by: court }] })).some(
        (status) => chargeNote(status) !== null,
      ),
    );
  expect(noted([])).toEqual(['detained', 'expelled', 'released']);
  expect(noted(charges)).toEqual([]);
});
