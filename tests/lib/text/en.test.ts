import { describe, expect, it } from 'vitest';
import { stages } from '@/lib/model/event-kinds.ts';
import { words } from '@/lib/text/en.ts';
import { stageWords } from '@/lib/text/en-stages.ts';

const counts = { cases: 5, onMap: 4, notOnMap: 1, places: 3 };

describe('the words of the list', () => {
  it('count cases, and say how many are not on the map', () => {
    expect(words.home.counts(counts)).toBe('5 cases: 4 on the map at 3 places, 1 not on the map');
    expect(words.home.counts({ cases: 1, onMap: 1, notOnMap: 0, places: 1 })).toBe(
      '1 case: 1 on the map at 1 place, 0 not on the map',
    );
    expect(words.home.counts({ cases: 21000, onMap: 21000, notOnMap: 0, places: 1200 })).toBe(
      '21,000 cases: 21,000 on the map at 1,200 places, 0 not on the map',
    );
  });

  it('name the states that act while they are few', () => {
    expect(words.home.title(counts, ['Belarus', 'Japan', 'Russia'])).toBe(
      'Five cases in which Belarus, Japan and Russia act',
    );
    expect(words.home.title({ ...counts, cases: 1 }, ['Japan'])).toBe('One case in which Japan acts');
    expect(words.home.title({ ...counts, cases: 200 }, ['A', 'B', 'C', 'D', 'E'])).toBe('200 cases');
    expect(words.home.title({ ...counts, cases: 0 }, [])).toBe('0 cases');
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
