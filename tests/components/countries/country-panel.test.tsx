import { describe, expect, it } from 'vitest';
import { StatisticPanel } from '@/components/countries/statistic-panel.tsx';
import { Statistic } from '@/lib/model/statistic.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { evidence } from '../../lib/model/a-case.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { countryPanel } from '../panels.tsx';

const real = realCatalog();
const fictional = fictionalCatalog();
const belarus = render(countryPanel(real, 'by'));
const farland = render(countryPanel(fictional, 'qf'));
const gravia = render(countryPanel(fictional, 'qg'));

describe('the panel of a country', () => {
  it.each([
    [real, 'by', 'by-foreigners-imprisoned'],
    [fictional, 'qf', 'qf-foreigners-by-nationality'],
  ])('has a table with the very numbers of the data', (catalog, code, id) => {
    const table = only(render(countryPanel(catalog, code)), `#statistic-${id} table`);
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => [
      row.querySelector('a')?.getAttribute('href'),
      textOf(row.querySelector('th[scope="row"]')),
      Number(row.querySelector('data')?.getAttribute('value')),
      textOf(row.querySelector('td')),
    ]);
    const data = catalog.statistic(id)?.breakdown?.rows ?? [];
    expect(rows).toEqual(
      data.map(({ country, value }) => [
        `/countries/${country.toLowerCase()}`,
        catalog.countryName(country),
        value,
        String(value),
      ]),
    );
    expect(data.length).toBeGreaterThan(2);
  });

  it('shows the sum of the rows and the published total, and says that they differ', () => {
    const statistic = only(belarus, '#statistic-by-foreigners-imprisoned');
    expect(textsOf(statistic, '.big')).toEqual([
      '34people counted in this breakdown',
      '75 or moreForeigners politically repressed in Belarus',
    ]);
    expect(textOf(only(statistic, 'tfoot'))).toBe('Sum of the rows34');
    expect(textOf(statistic.querySelector('p.note'))).toMatch(/so the two need not agree\.$/);
    expect(textsOf(only(farland, '#statistic-qf-foreigners-by-nationality'), '.big data')).toEqual([
      '33',
      '40 or more',
    ]);
  });

  it('says of a number who counts what, since when, as of when, with the words', () => {
    const statistic = only(farland, '#statistic-qf-foreigners-detained');
    expect(textOf(only(statistic, 'h2'))).toBe('Foreigners detained in Farland');
    expect(textOf(only(statistic, '.big'))).toBe('40 or morepeople since 2018');
    expect(textsOf(statistic, 'p').slice(1)).toEqual([
      'Foreigners detained whose names relatives or embassies confirmed, as Open Door counts them',
      'counted by Open Door · as of 12 December 2021',
      'Open the passage at monitor.example: The rights group Open Door says at least…',
      'In a paper: Whereabouts. (2026, January 2). Foreigners detained in Farland (Data version aaaaaaaaaaaa) [Data set]. http://127.0.0.1:3000/countries/qf#statistic-qf-foreigners-detained',
      'For reference managers: BibTeX, CSL-JSON',
      'Last changed 22 November 2026 · 1 correction',
      'Report an error in Foreigners detained in Farland',
      'Clarification 24 November 2026 · reported by a publisher',
    ]);
    expect(textsOf(statistic, 'details mark')).toEqual([
      'The rights group Open Door says at least 40 foreigners have been detained in Farland since 2018.',
    ]);
  });

  it('shows 11 cases and 32 people for Japan', () => {
    const japan = render(countryPanel(real, 'jp'));
    expect(textsOf(japan, '.statistic .big')).toEqual(['32people', '11cases since 1991']);
  });

  it('names its columns, and hides the bars from who listens', () => {
    const table = only(belarus, 'table');
    expect(textOf(only(table, 'caption'))).toBe(
      'Foreigners imprisoned in Belarus, by nationality: people by nationality',
    );
    expect(textsOf(table, 'th[scope="col"]')).toEqual(['Nationality', 'People']);
    const bars = [...table.querySelectorAll('svg')];
    expect(bars.map((bar) => bar.getAttribute('aria-hidden'))).toEqual(Array(9).fill('true'));
    expect(bars.slice(0, 2).map((bar) => bar.querySelector('rect')?.getAttribute('width'))).toEqual([
      '100',
      String(800 / 13),
    ]);
  });

  it('tells the cases in which it acts from those of its nationals', () => {
    expect(textsOf(gravia, 'h2')).toEqual([
      'Cases in which Gravia acts: 1',
      'Cases of people with the nationality of Gravia: 1',
      'Its nationals in numbers about other countries',
      'Places',
      'Articles that name it',
    ]);
    expect(textsOf(gravia, '.row h3')).toEqual([
      'Marine researcher detained in Port Lumen and expelledtold to leave, as of 10 September 2021',
      'Fisherman died in custody in northern Farlanddied in custody, as of 2019',
    ]);
  });

  it('says none where there is none', () => {
    expect(textsOf(farland, 'h2').slice(0, 4)).toEqual([
      'Foreigners detained in Farland, by nationality',
      'Foreigners detained in Farland',
      'Cases in which Farland acts: 4',
      'Cases of people with the nationality of Farland: 0',
    ]);
    expect(textsOf(farland, 'p.note')).toContain('None in the register.');
  });

  it('says of a country that is only named that it is, and where its nationals are counted', () => {
    const norway = render(countryPanel(fictional, 'no'));
    expect(textOf(norway.querySelector('h1 + p'))).toBe(
      'Norway is named only in passing: no case and no statistic of the register is about it.',
    );
    expect(textsOf(norway, 'h2')).toEqual([
      'Its nationals in numbers about other countries',
      'Places',
      'Articles that name it',
    ]);
    expect(textsOf(norway, '.sources li')).toEqual([
      'Foreigners detained in Farland, by nationality: 7',
      'Open Door: forty held in Farland, thirty-three of them counted by country',
    ]);
    expect(norway.querySelector('.sources a')?.getAttribute('href')).toBe(
      '/countries/qf#statistic-qf-foreigners-by-nationality',
    );
  });

  it('names articles in their own language', () => {
    expect(gravia.querySelector('a[href="/articles/lumen-detention"]')?.getAttribute('lang')).toBe('ja');
  });
});

describe('a statistic', () => {
  const base = {
    title: 'Detained',
    country: 'QF',
    indicator: 'detained',
    definition: 'Those who were counted',
    unit: 'people',
    qualifier: 'about',
    asOf: '2021',
    assertedBy: { name: 'Open Door', kind: 'ngo' },
    evidence,
  };
  const panel = (statistic: object, beside: object | null = null) =>
    render(
      <StatisticPanel
        id="x"
        statistic={Statistic.parse({ ...base, ...statistic })}
        beside={beside && Statistic.parse({ ...base, ...beside })}
        sources={{}}
        countryName={String}
        dataVersion={{ version: 'aaaaaaaaaaaa', builtOn: '2026-01-02' }}
        reportTo={null}
        changedOn="2026-11-22"
        corrections={[]}
      />,
    );

  it('groups the digits of large numbers for the eye, and keeps them whole for the machine', () => {
    const breakdown = {
      by: 'nationality',
      rows: [
        { country: 'QG', value: 21000 },
        { country: 'JP', value: 0 },
      ],
    };
    const body = panel({ breakdown });
    const told = [...body.querySelectorAll('data')].map((data) => [textOf(data), data.getAttribute('value')]);
    expect(told).toEqual([
      ['21,000', '21000'],
      ['21,000', '21000'],
      ['0', '0'],
      ['21,000', '21000'],
    ]);
  });

  it('says that two numbers are not to be equated where nobody wrote why', () => {
    const body = panel({ value: 33 }, { value: 40, qualifier: 'at-least', title: 'All' });
    expect(textsOf(body, '.big')).toEqual(['about 33people', '40 or moreAll']);
    expect(textOf(body.querySelector('.note'))).toBe(
      'These two numbers count different things and are not to be equated.',
    );
  });

  it('says when its date is inferred, and from what', () => {
    const body = panel({ value: 1, asOf: '2021?', asOfBasis: 'the article is of that year' });
    expect(textsOf(body, 'p.note')[0]).toEqual('counted by Open Door · as of 2021 (inferred)');
    expect(textsOf(body, '.basis')).toEqual(['Inferred: the article is of that year']);
  });
});
