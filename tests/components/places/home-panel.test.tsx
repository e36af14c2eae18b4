import { describe, expect, it } from 'vitest';
import { HomePanel, type HomePanelProps } from '@/components/places/home-panel.tsx';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { homePanel } from '../panels.tsx';

const real = render(homePanel(realCatalog()));
const fictional = render(homePanel(fictionalCatalog()));

const empty: HomePanelProps = {
  counts: { cases: 0, onMap: 0, notOnMap: 0, places: 0 },
  builtOn: '2026-01-02',
  countries: [],
  groups: [],
  notOnMap: [],
  statistics: [],
  alsoNamed: [],
  page: 1,
  pages: 1,
};

describe('the list', () => {
  it('counts what is on the map and what is not', () => {
    expect(textOf(only(real, 'h1'))).toBe('Five cases in which Belarus, Japan and Russia act');
    expect(textsOf(real, '.as-of')).toEqual([
      '5 cases: 5 on the map at 5 places, 0 not on the map · data of 2 January 2026',
    ]);
    expect(textOf(only(real, '#not-on-the-map'))).toBe('Not on the map: 0Every case has a place on the map.');
  });

  it('has every place with its cases, their statuses and dates', () => {
    const rows = [...real.querySelectorAll('li[data-place] article')].map((row) => [
      textOf(row.querySelector('h3')),
      ...textsOf(row, '.case-lines li'),
    ]);
    expect(rows).toEqual([
      ['Minsk', 'Japanese citizen sentenced in Minskconvicted, as of 17 March 2025 (inferred)'],
      [
        'Tokyo',
        'Trade secrets case referred to prosecutors in Tokyoreferred to prosecutors, as of 20 January 2026',
      ],
      [
        'Japan known only as a country',
        'Trade secrets case referred to prosecutors in Tokyoreferred to prosecutors, as of 20 January 2026',
        'Former Russian diplomat referred to prosecutors in Japanreferred to prosecutors, as of 2020',
      ],
      [
        'Dimitrovgrad',
        'Prisoner died in a penal colony in Dimitrovgraddied in custody, as of March 2025 (inferred)',
      ],
      [
        'Vladivostok place inferred',
        'Consul told to leave Russia within 48 hourstold to leave, as of 2022 (inferred)',
      ],
    ]);
  });

  it('lists what is not on the map', () => {
    const section = only(fictional, '#not-on-the-map');
    expect(textOf(only(section, 'h2'))).toBe('Not on the map: 1');
    expect(textsOf(section, '.row a')).toEqual(['Translator detained at an undisclosed place']);
  });

  it('has the published numbers with who publishes them, and as of when', () => {
    expect(textsOf(fictional, '.headlines li')).toEqual([
      '33 Foreigners detained in Farland, by nationalityOpen Door, as of 12 December 2021',
      '40 or more Foreigners detained in FarlandOpen Door, as of 12 December 2021',
    ]);
    expect(textsOf(real, '.headlines b')).toEqual(['34', '75 or more', '32', '11']);
  });

  it('leads to the places that are only named', () => {
    expect(textsOf(fictional, '.named summary')).toEqual(['Also named in the articles: 4 places']);
    expect(textsOf(fictional, '.named a')).toEqual(['Farland', 'Grey Sea', 'Japan', 'Norway']);
  });

  it('stands also while there is nothing', () => {
    const body = render(<HomePanel {...empty} />);
    expect(textOf(only(body, 'h1'))).toBe('0 cases');
    expect(body.querySelector('nav')).toBeNull();
    expect(body.querySelector('details')).toBeNull();
  });
});

describe('the pages of the list', () => {
  it.each([
    [1, ['Next page /pages/2']],
    [2, ['Previous page /', 'Next page /pages/3']],
    [3, ['Previous page /pages/2']],
  ])('lead from page %s to its neighbours', (page, expected) => {
    const [pages] = render(<HomePanel {...empty} page={page} pages={3} />).querySelectorAll('nav');
    expect(textOf(pages?.querySelector('span'))).toBe(`Page ${page} of 3`);
    expect(
      [...(pages?.querySelectorAll('a') ?? [])].map((link) => `${textOf(link)} ${link.getAttribute('href')}`),
    ).toEqual(expected);
  });

  it('have what is not on the map on the last of them', () => {
    const has = [1, 2, 3].map(
      (page) =>
        render(<HomePanel {...empty} page={page} pages={3} />).querySelector('#not-on-the-map') !== null,
    );
    expect(has).toEqual([false, false, true]);
  });
});
