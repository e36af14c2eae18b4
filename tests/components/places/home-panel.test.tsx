import { describe, expect, it } from 'vitest';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { explore } from '@/lib/catalog/explore.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { fictionalSnapshot } from '../../lib/catalog/snapshots.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { homePanel } from '../panels.tsx';

const real = render(homePanel(realCatalog()));
const fictional = render(homePanel(fictionalCatalog()));

const nothing = catalogOf({
  ...fictionalSnapshot(),
  corpus: { articles: {}, cases: {}, statistics: {}, places: {}, corrections: {} },
});

describe('the list', () => {
  it('counts what is on the map and what is not', () => {
    expect(textOf(only(real, 'h1'))).toBe('Five cases in which Belarus, Japan and Russia act');
    expect(textsOf(real, '.as-of')).toEqual([
      '5 cases · 5 places on the map · 0 not on the map · data of 2 January 2026',
    ]);
    expect(textOf(only(real, '#not-on-the-map'))).toBe(
      'Not on the map: 0Every case here has a place on the map.',
    );
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
    const body = render(homePanel(nothing));
    expect(textOf(only(body, 'h1'))).toBe('0 cases');
    expect(body.querySelector('nav')).toBeNull();
    expect(textOf(body.querySelector('.empty'))).toContain('No case matches.');
  });
});

describe('the pages of the list', () => {
  const explored = explore(fictionalCatalog(), new URLSearchParams('acts=QF'));
  if (!explored) throw new Error('the fictional corpus has no list');
  const pageOf = (page: number) => (
    <HomePanel
      query="acts=QF"
      page={page}
      builtOn="2026-01-02"
      explored={{ ...explored, list: { ...explored.list, page, pages: 3, notOnMap: [] } }}
      statistics={[]}
      alsoNamed={[]}
    />
  );

  it.each([
    [1, ['Next page /pages/2?acts=QF']],
    [2, ['Previous page /?acts=QF', 'Next page /pages/3?acts=QF']],
    [3, ['Previous page /pages/2?acts=QF']],
  ])('lead from page %s to its neighbours, and keep the filter', (page, expected) => {
    const [pages] = render(pageOf(page)).querySelectorAll('nav');
    expect(textOf(pages?.querySelector('span'))).toBe(`Page ${page} of 3`);
    expect(
      [...(pages?.querySelectorAll('a') ?? [])].map((link) => `${textOf(link)} ${link.getAttribute('href')}`),
    ).toEqual(expected);
  });

  it('have what is not on the map on the last of them', () => {
    const has = [1, 2, 3].map((page) => render(pageOf(page)).querySelector('#not-on-the-map') !== null);
    expect(has).toEqual([false, false, true]);
  });
});

describe('the list under a filter', () => {
  const body = render(homePanel(fictionalCatalog(), 'acts=QF&status=acquitted&from=2020-02&sort=newest'));

  it('says how many of all cases it shows', () => {
    expect(textOf(only(body, 'h1'))).toBe('One of five cases in which Farland acts');
    expect(textsOf(body, '.as-of')[0]).toMatch(/^1 of 5 cases · 1 place on the map · 0 not on the map/);
  });

  it('has a chip for each choice, and the chosen boxes ticked', () => {
    expect(textsOf(body, '.chips button')).toEqual([
      'Remove filter Country that acts: Farland ×',
      'Remove filter Status: acquitted ×',
      'Remove filter Period: since February 2020 ×',
      'Clear all',
    ]);
    const ticked = [...body.querySelectorAll('input[type=checkbox]')].filter((box) =>
      box.hasAttribute('checked'),
    );
    expect(ticked.map((box) => [box.getAttribute('name'), box.getAttribute('value')])).toEqual([
      ['acts', 'QF'],
      ['status', 'acquitted'],
    ]);
  });

  it('has the number of cases in the name of every option', () => {
    const [acts] = body.querySelectorAll('fieldset');
    expect(textsOf(acts, 'legend')).toEqual(['Country that acts']);
    expect(textsOf(acts, 'label')).toEqual(['Farland 1 case', 'Gravia 0 cases']);
  });

  it('keeps the filter in the links to what is opened from it', () => {
    const [link] = body.querySelectorAll('.rows a');
    expect(link?.getAttribute('href')).toBe(
      '/cases/qf-2020-harbour-drawings?acts=QF&status=acquitted&from=2020-02&sort=newest',
    );
  });

  it('names the filter to drop where nothing matches, with what that brings back', () => {
    const nothingLeft = render(homePanel(fictionalCatalog(), 'acts=QG&event=died'));
    expect(textOf(only(nothingLeft, 'h1'))).toBe('None of five cases');
    expect(textsOf(nothingLeft, '.empty li')).toEqual([
      'Drop “Country that acts” brings back 1 case',
      'Drop “What happened” brings back 1 case',
      'Clear all brings back 5 cases',
    ]);
  });

  it('says what it left out of an address', () => {
    const odd = render(homePanel(fictionalCatalog(), 'acts=QF,XX&sort=upwards'));
    expect(textsOf(odd, '.notice')).toEqual([
      'Left out, because the register does not know it: acts “XX” and sort “upwards”. Everything else in the address holds.',
    ]);
  });

  it('is a table that says how it is sorted', () => {
    const table = render(homePanel(fictionalCatalog(), 'view=table&sort=oldest'));
    expect(textsOf(table, 'caption')).toEqual(['Cases, oldest first']);
    expect(
      [...table.querySelectorAll('thead th')].map((head) => [textOf(head), head.getAttribute('aria-sort')]),
    ).toEqual([
      ['Case', null],
      ['Status', null],
      ['As of ↑', 'ascending'],
      ['Where', null],
      ['Acts', null],
    ]);
    expect(textsOf(table, 'tbody tr:first-child > *')).toEqual([
      'Fisherman died in custody in northern Farland',
      'died in custody',
      '2019',
      'Northern Farland',
      'Farland',
    ]);
  });
});
