import { describe, expect, it } from 'vitest';
import { stages } from '@/lib/model/event-kinds.ts';
import { byGroup, noFilter } from '@/lib/model/filter.ts';
import { words } from '@/lib/text/en.ts';
import { countsInWords } from '@/lib/text/en-counts.ts';
import { exploreTitle } from '@/lib/text/en-explore.ts';
import { stageWords } from '@/lib/text/en-stages.ts';

const counts = { cases: 5, of: 5, onMap: 4, notOnMap: 1, places: 3 };

describe('the words of the counts', () => {
  it.each([
    [counts, '5 cases · 3 places on the map · 1 not on the map'],
    [{ ...counts, cases: 1, of: 1, places: 1 }, '1 case · 1 place on the map · 1 not on the map'],
    [
      { ...counts, cases: 12, of: 40, places: 9, notOnMap: 2 },
      '12 of 40 cases · 9 places on the map · 2 not on the map',
    ],
    [
      { ...counts, cases: 1, of: 21000, places: 1200 },
      '1 of 21,000 cases · 1,200 places on the map · 1 not on the map',
    ],
  ])('say how many cases of how many, and where they are', (given, words) => {
    expect(countsInWords(given)).toBe(words);
  });
});

describe('the title of the list', () => {
  const acting = (...labels: string[]) => ({
    ...byGroup(() => []),
    acts: labels.map((label) => ({ value: label, label, cases: 1, isChosen: false })),
  });
  it.each([
    [5, 5, ['Russia', 'Belarus', 'Japan'], 'Five cases in which Belarus, Japan and Russia act'],
    [1, 1, ['Japan'], 'One case in which Japan acts'],
    [200, 200, ['A', 'B', 'C', 'D', 'E'], '200 cases'],
    [0, 0, [], '0 cases'],
    [2, 5, ['Japan'], 'Two of five cases in which Japan acts'],
    [0, 5, ['Japan'], 'None of five cases'],
  ])('of %s of %s cases names the states that act while they are few', (cases, of, labels, title) => {
    const explored = { counts: { ...counts, cases, of }, options: acting(...labels), filter: noFilter };
    expect(exploreTitle(explored)).toBe(title);
  });

  it('names only the states that were chosen', () => {
    const options = acting('Japan', 'Russia');
    const chosen = {
      ...options,
      acts: options.acts.map((option) => ({ ...option, isChosen: option.value === 'Japan' })),
    };
    const filter = { ...noFilter, acts: ['Japan'] };
    expect(exploreTitle({ counts: { ...counts, cases: 2 }, options: chosen, filter })).toBe(
      'Two of five cases in which Japan acts',
    );
  });
});

it('say how exact a published number is', () => {
  expect(words.statistic.value(75, 'at-least')).toBe('75 or more');
  expect(words.statistic.value(21000, 'about')).toBe('about 21,000');
  expect(words.statistic.value(0, 'exact')).toBe('0');
});

it('name a place with its country, and a country once', () => {
  expect(words.place.title('Minsk', 'Belarus')).toBe('Minsk, Belarus');
  expect(words.place.title('Japan', 'Japan')).toBe('Japan');
  expect(words.place.title('Grey Sea', null)).toBe('Grey Sea');
});

it('have a word for every stage', () => {
  expect(Object.keys(stageWords)).toEqual([...stages, 'several']);
});
