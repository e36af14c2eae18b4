import { describe, expect, it } from 'vitest';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { toAtom } from '@/lib/export/atom.ts';
import { feedOfCases, feedOfCorrections } from '@/lib/export/feeds.ts';
import { hostileTexts, spoiltCatalog } from '../../components/hostile.ts';
import { fictionalSnapshot, realSnapshot } from '../catalog/snapshots.ts';
import { elementsOf } from './xml-elements.ts';

const catalog = catalogOf(fictionalSnapshot());
const instant = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/;

describe('the feed of cases', () => {
  it('has each case once, newest report first, with what RFC 4287 requires', () => {
    const xml = toAtom(feedOfCases(catalogOf(realSnapshot())));
    expect(elementsOf(xml, 'id')).toEqual([
      'http://127.0.0.1:3000/feed.xml',
      ...feedOfCases(catalogOf(realSnapshot())).entries.map(({ path }) => `http://127.0.0.1:3000${path}`),
    ]);
    expect(elementsOf(xml, 'id').slice(1).sort()).toEqual([
      'http://127.0.0.1:3000/cases/by-2024-nakanishi',
      'http://127.0.0.1:3000/cases/jp-2020-softbank',
      'http://127.0.0.1:3000/cases/jp-2026-trade-secrets',
      'http://127.0.0.1:3000/cases/ru-dimitrovgrad-death',
      'http://127.0.0.1:3000/cases/ru-vladivostok-consul',
    ]);
    const updated = elementsOf(xml, 'updated');
    expect(updated.filter((text) => !instant.test(text))).toEqual([]);
    expect(updated.slice(1)).toEqual(updated.slice(1).sort().reverse());
    expect(elementsOf(xml, 'name')).toEqual(['Whereabouts']);
    expect(elementsOf(xml, 'title')).toHaveLength(6);
  });

  it('never dates an entry after the data', () => {
    for (const { updatedOn } of feedOfCases(catalog).entries) expect(updatedOn <= '2026-01-02').toBe(true);
  });

  it.each(hostileTexts)('keeps %j literal', (hostile) => {
    const titles = elementsOf(toAtom(feedOfCases(spoiltCatalog(hostile))), 'title');
    expect(new Set(titles.slice(1))).toEqual(new Set([hostile]));
  });
});

it('has a valid feed of corrections that says that there is none', () => {
  const xml = toAtom(feedOfCorrections(catalog));
  expect(elementsOf(xml, 'entry')).toEqual([]);
  expect(elementsOf(xml, 'subtitle')).toEqual([
    'Corrections of what the register said. None is recorded so far.',
  ]);
  expect(elementsOf(xml, 'updated')).toEqual(['2026-01-02T00:00:00Z']);
});
