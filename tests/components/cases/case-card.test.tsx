import type { Element } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { CaseCard } from '@/components/cases/case-card.tsx';
import type { CaseFile } from '@/lib/model/case.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { aCase, aCharge, aClaim, aPerson } from '../../lib/model/a-case.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { casePanel } from '../panels.tsx';

const real = realCatalog();
const fictional = fictionalCatalog();
const minsk = render(casePanel(real, 'by-2024-nakanishi'));
const tokyo = render(casePanel(real, 'jp-2026-trade-secrets'));
const harbour = render(casePanel(fictional, 'qf-2020-harbour-drawings'));

const sources = {
  a: { title: 'An article', publisher: 'A paper', publishedOn: '2024', lang: 'en', url: 'none' },
};
const card = (file: CaseFile) =>
  render(
    <CaseCard
      id="x"
      file={file}
      sources={sources}
      placeNames={{}}
      countryName={String}
      recalls={[]}
      recalledBy={null}
      changedOn="2026-11-22"
      corrections={[]}
    />,
  );

const statusesIn = (body: Element) =>
  [...body.querySelectorAll('.status')].map((status) => [
    textsOf(status, '.who'),
    textOf(status.querySelector('b')),
  ]);

describe('the card of a case', () => {
  it('has names, status, events, allegations and sources in this order', () => {
    const parts = '.people, .status, .events, .charges, .claims, .sources';
    expect([...minsk.querySelectorAll(parts)].map(({ className }) => className)).toEqual([
      'people',
      'status',
      'events',
      'charges',
      'claims',
      'sources',
    ]);
    expect(textsOf(minsk, 'h2')).toEqual([
      'What happened',
      'What is alleged, and what contests it',
      'Sources',
    ]);
  });

  it('shows every spelling of a name with its language', () => {
    const people = only(minsk, '.people');
    expect(textOf(people.querySelector('p'))).toBe(
      'Nakanishi Masatoshi, also spelled Nakanisi Masatoshi, Masatoshi',
    );
    expect([...people.querySelectorAll('bdi')].map((name) => name.getAttribute('lang'))).toEqual([
      'ja-Latn',
      'ja-Latn',
      'ja-Latn',
    ]);
    expect(textsOf(render(casePanel(fictional, 'qg-2021-seabed-map')), '.people bdi[lang="ja"]')).toEqual([
      '𠮷田美咲',
    ]);
  });

  it('calls somebody without a name what the article calls them, and says that it names nobody', () => {
    const told = [...tokyo.querySelectorAll('.people > li')].map((item) => textsOf(item, 'p'));
    expect(told.map(([name, note]) => [name, note])).toEqual([
      [
        "Former official of Russia's trade representation in Japan, a man in his 30s",
        'not named by the article · Russia',
      ],
      ['Former worker of a machine tool manufacturer, a man in his 30s', 'not named by the article'],
    ]);
  });

  it('says the status with who says so, as of when, and that the date is inferred', () => {
    expect(textsOf(minsk, '.status p')).toEqual([
      'Convicted by a court in Minsk on 17 March 2025, in a closed trial: seven years in prison and a fine of about 21,000 Belarusian rubles (about 8,000 US dollars), according to Belarusian state prosecutors.',
      'Status as of 17 March 2025 (inferred)',
      expect.stringContaining('Inferred: March 17 is the day of the prosecutors'),
    ]);
  });

  it('says a status that everybody shares once, and names nobody again', () => {
    expect(statusesIn(tokyo)).toEqual([
      [
        [],
        'Referred to prosecutors on 20 January 2026, on suspicion of violating the unfair competition prevention law',
      ],
    ]);
  });

  it('names who has a status where another has none', () => {
    expect(statusesIn(render(casePanel(real, 'jp-2020-softbank')))).toEqual([
      [['Former Russian diplomat in Japan'], 'Referred to prosecutors in 2020'],
    ]);
  });

  it('says every outcome of every person and charge', () => {
    expect(statusesIn(harbour)).toEqual([
      [
        ['Ivo Halden'],
        'Convicted of passing on drawings of the harbour by Belgora Regional Court on 4 June 2021',
      ],
      [['Ivo Halden'], 'Acquitted of bribing an official by Belgora Regional Court on 4 June 2021'],
      [
        ['Mara Lind'],
        'Acquitted of passing on drawings of the harbour by Belgora Regional Court on 4 June 2021',
      ],
      [['Mara Lind'], 'Acquitted of bribing an official by Belgora Regional Court on 4 June 2021'],
      [
        ['Sel Odan'],
        'The charge of passing on drawings of the harbour was dropped by prosecutor’s office of Belgora on 3 May 2021',
      ],
    ]);
    expect(only(harbour, '.status:nth-of-type(1) .who bdi').getAttribute('lang')).toBe('en');
  });

  it('hides no acquittal behind another of the same day', () => {
    const charges = [aCharge({ id: 'a', title: 'bribery' }), aCharge({ id: 'b', title: 'theft' })];
    expect(statusesIn(card(aCase({ charges, events: [{ kind: 'acquitted', on: '2021' }] })))).toEqual([
      [[], 'Acquitted of bribery in 2021'],
      [[], 'Acquitted of theft in 2021'],
    ]);
  });

  it('says that no charge is reported of those alone who have none', () => {
    const people = [aPerson({ id: 'p1' }), aPerson({ id: 'p2' }), aPerson({ id: 'p3' })];
    const charges = [aCharge({ id: 'a', people: ['p2'] })];
    const events = [{ on: '2021', people: ['p1', 'p2', 'p3'] }];
    const statuses = [...card(aCase({ people, charges, events })).querySelectorAll('.status')];
    expect(
      statuses.map((status) => [
        textsOf(status, '.who').length,
        textOf(status.querySelector('b')?.parentElement),
      ]),
    ).toEqual([
      [2, 'Detained in 2021, according to the police. No charge is reported.'],
      [1, 'Detained in 2021, according to the police.'],
    ]);
  });

  it('has events oldest first, each with its date, place and who reports it', () => {
    const events = [...minsk.querySelectorAll('.events > li')];
    expect(events.map((event) => [event.id, textOf(event.querySelector('time'))])).toEqual([
      ['event-detention', 'July 2024'],
      ['event-film', 'September 2024 inferred'],
      ['event-trial', '14 January 2025 inferred'],
      ['event-sentence', '17 March 2025 inferred'],
    ]);
    expect(events.map((event) => textOf(event.querySelector('p.note')))).toEqual([
      'place not stated · according to media that the article does not name',
      'place not stated · according to media that the article does not name',
      'Minsk (place inferred) · according to the article, naming no source',
      'Minsk · according to Belarusian state prosecutors',
    ]);
  });

  it('has the sources as links with publisher and date', () => {
    expect(textsOf(tokyo, '.sources li')).toEqual([
      'Ex-Russian Official Referred to Prosecutors in Japan · Jiji Press · 20 January 2026',
    ]);
  });

  it('leads to the case that its article recalls, and back', () => {
    const recalled = render(casePanel(real, 'jp-2020-softbank'));
    expect(only(recalled, 'a[href="/cases/jp-2026-trade-secrets"]').textContent).toBe(
      'Trade secrets case referred to prosecutors in Tokyo',
    );
    expect(tokyo.querySelectorAll('a[href="/cases/jp-2020-softbank"]')).toHaveLength(1);
  });

  it('has no heading of allegations where there are none', () => {
    const body = render(casePanel(fictional, 'qf-2021-translator'));
    expect(textsOf(body, 'h2')).toEqual(['What happened', 'Sources']);
    expect(textsOf(body, '.events p.note')).toEqual(['place not stated · according to Police in Farland']);
  });
});

describe('allegations', () => {
  it('name who makes them, and have what contests them in the same item', () => {
    const items = [...harbour.querySelectorAll('.claims > li')];
    const voices = items.map((item) =>
      [...item.querySelectorAll('.voice')].map((voice) => textOf(voice.querySelector('p'))),
    );
    expect(voices).toEqual([
      ['Belgora court the court held', 'Mara Lind contests'],
      [
        'Security Office of Farland alleges',
        'Tove Aren, lawyer of Ivo Halden denies',
        'Embassy of Gravia no answer',
      ],
    ]);
    expect(items.map(({ className }) => className)).toEqual(['two', 'two']);
  });

  it('show what answers an answer, and one that goes round in a circle once', () => {
    const file = aCase({
      events: [{}],
      claims: [
        aClaim({ id: 'k1', says: 'took money' }),
        aClaim({ id: 'k2', modality: 'denial', says: 'took none', contests: ['k1', 'k3'] }),
        aClaim({ id: 'k3', modality: 'contest', says: 'was seen', contests: ['k2'] }),
        aClaim({ id: 'k4', says: 'contests nothing', contests: [] }),
      ],
    });
    const items = [...card(file).querySelectorAll('.claims > li')];
    expect(items.map((item) => textsOf(item, '.voice > p:nth-of-type(2)'))).toEqual([
      ['took money', 'took none', 'was seen'],
      ['contests nothing'],
    ]);
  });

  it('say sums and periods in words', () => {
    const sum = { amount: 700000, currency: 'JPY', qualifier: 'about' };
    const claims = [aClaim({ id: 'k', sum, during: '2024-11/2025-02', duringBasis: 'told so' })];
    const body = card(aCase({ events: [{}], claims }));
    expect(textOf(body.querySelector('.voice > .note'))).toBe(
      'Sum: about 700,000 Japanese yen · Period: November 2024 to February 2025 (inferred)',
    );
    expect(textsOf(body, '.voice .basis')).toEqual(['Inferred: told so']);
  });
});

describe('the words behind it', () => {
  const cases = [real, fictional].flatMap((catalog) =>
    catalog.cases().map(({ id, value }) => ({ id, file: value, catalog })),
  );

  it.each(cases)(
    'open from every person, status, event, charge and claim of $id',
    ({ id, file, catalog }) => {
      const body = render(casePanel(catalog, id));
      const claims = file.claims.map(({ says, evidence }) => ({ fact: says, evidence }));
      const stated = [
        ...file.people.map(({ names, description, evidence }) => ({
          fact: names[0]?.text ?? description,
          evidence,
        })),
        ...file.events.map(({ summary, evidence }) => ({ fact: summary, evidence })),
        ...file.charges.map(({ title, evidence }) => ({ fact: title, evidence })),
        ...claims,
      ];
      const opened = [...body.querySelectorAll('details')].map((details) => ({
        fact: textOf(details.querySelector('summary .sr-only')).replace(/^for: /, ''),
        marks: [...details.querySelectorAll('blockquote[lang] mark')].map(({ textContent }) => textContent),
        sources: [...details.querySelectorAll('figcaption a[href^="/articles/"]')].map(textOf),
      }));
      for (const { fact, evidence } of stated) {
        const found = opened.find((one) => one.fact === fact.replace(/\s+/g, ' '));
        expect(found?.marks).toEqual(expect.arrayContaining(evidence.map(({ exact }) => exact)));
        expect(found?.sources).toHaveLength(new Set(evidence.map(({ article }) => article)).size);
      }
      for (const status of body.querySelectorAll('.status')) {
        expect(status.querySelectorAll('details mark').length).toBeGreaterThan(0);
      }
    },
  );

  it('keep the same words of two articles apart', () => {
    const same = ['a', 'b'].map((article) => ({ article, exact: 'the words' }));
    const body = card(aCase({ people: [aPerson({ id: 'p1', evidence: same })], events: [{}] }));
    expect(textsOf(only(body, '.people'), 'mark')).toEqual(['the words', 'the words']);
  });
});
