import { describe, expect, it } from 'vitest';
import { PlacePanel } from '@/components/places/place-panel.tsx';
import { placePage } from '@/lib/catalog/place-page.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { placePanel } from '../panels.tsx';

const real = realCatalog();
const fictional = fictionalCatalog();
const belgora = render(placePanel(fictional, 'belgora'));

describe('the panel of a place', () => {
  it('names its country and its other names, each in its language', () => {
    expect(textOf(only(belgora, '.crumb'))).toBe('← All cases · Farland');
    expect(textOf(only(belgora, 'h1'))).toBe('Belgora');
    const names = [...belgora.querySelectorAll('.names bdi')].map((name) => [
      name.getAttribute('lang'),
      textOf(name),
    ]);
    expect(names).toEqual([
      ['ru', 'Белгора'],
      ['ja', 'ベルゴラ'],
    ]);
  });

  it('has each case with what happened here, and the words', () => {
    expect(textOf(only(belgora, '.as-of'))).toBe('2 cases here');
    expect(textsOf(belgora, 'section h2')).toEqual([
      'Three tried in Belgora over drawings of a harbourseveral statuses, as of 4 June 2021',
      'Engineer detained in Belgora and releasedreleased, as of 19 March 2020',
    ]);
    const [, morita] = belgora.querySelectorAll('section');
    expect(textsOf(morita, '.events > li time')).toEqual(['27 February 2020', '19 March 2020']);
    expect(textsOf(morita, '.events p.note')).toEqual([
      'Belgora · according to Белгорский вестник',
      'Belgora (place inferred) · according to городская полиция',
    ]);
    expect(textsOf(morita, 'details blockquote[lang="ru"] mark')).toHaveLength(2);
  });

  it('lists the words that articles use for it, in their language', () => {
    const [, vestnik] = belgora.querySelectorAll('.sources li');
    expect(textOf(vestnik)).toBe(
      'Японский инженер отпущен после трёх недель под стражей “Белгора”, “Белгорский”, “Белгоре”, “Белгоры”',
    );
    expect(
      [...(vestnik?.querySelectorAll('[lang]') ?? [])].map((words) => words.getAttribute('lang')),
    ).toEqual(['ru', 'ru']);
  });

  it('says of a place that is only named that nothing happened there', () => {
    const moscow = render(placePanel(real, 'moscow'));
    expect(textsOf(moscow, 'p:not(.crumb, .last-changed)')).toEqual([
      'Named only in passing: the articles report nothing that happened here to a person of these cases.',
    ]);
    expect(moscow.querySelector('section')).toBeNull();
    expect(textsOf(moscow, '.sources .note').join()).toMatch(/“Moscow”/);
  });

  it('says who disputes it', () => {
    const kurils = render(placePanel(real, 'kuril-islands'));
    expect(textsOf(kurils, 'p.note')).toContain(
      'Disputed. Russia administers the islands; Japan claims the southernmost of them.',
    );
    expect(textOf(only(kurils, '.crumb'))).toBe('← All cases · Russia · region');
  });

  it('has no country above a sea', () => {
    const sea = render(placePanel(fictional, 'grey-sea'));
    expect(textOf(only(sea, '.crumb'))).toBe('← All cases');
  });

  it('shows no list of names where there is only the English one', () => {
    const page = placePage(fictional, 'norway');
    if (!page) throw new Error('the fixture has lost Norway');
    const place = { ...page.place, names: { en: 'Norway' } };
    expect(render(<PlacePanel {...page} place={place} />).querySelector('.names')).toBeNull();
  });
});
