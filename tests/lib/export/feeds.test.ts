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

  it('dates an entry by the last change of its record or by its newest correction, and puts the last first', () => {
    const { updatedOn, entries } = feedOfCases(catalog);
    expect(entries.map((entry) => [entry.path, entry.updatedOn])).toEqual([
      ['/cases/qf-2020-harbour-drawings', '2026-11-24'],
      ['/cases/qf-2020-morita', '2026-11-23'],
      ['/cases/qf-2019-fisherman', '2026-11-22'],
      ['/cases/qf-2021-translator', '2026-11-22'],
      ['/cases/qg-2021-seabed-map', '2026-11-22'],
    ]);
    expect(updatedOn).toBe('2026-11-24');
  });

  it.each(hostileTexts)('keeps %j literal', (hostile) => {
    const titles = elementsOf(toAtom(feedOfCases(spoiltCatalog(hostile))), 'title');
    expect(new Set(titles.slice(1))).toEqual(new Set([hostile]));
  });
});

describe('the feed of corrections', () => {
  it('has each correction, newest first, under its permanent address', () => {
    const xml = toAtom(feedOfCorrections(catalog));
    expect(elementsOf(xml, 'id')).toEqual([
      'http://127.0.0.1:3000/corrections.xml',
      'http://127.0.0.1:3000/corrections#2026-11-24-definition',
      'http://127.0.0.1:3000/corrections#2026-11-24-second-allegation',
      'http://127.0.0.1:3000/corrections#2026-11-23-release-day',
      'http://127.0.0.1:3000/corrections#2026-11-22-belgora',
    ]);
    expect(elementsOf(xml, 'title').slice(1)).toEqual([
      'Clarification: Foreigners detained in Farland',
      'Retraction: Three tried in Belgora over drawings of a harbour',
      'Correction of fact: Engineer detained in Belgora and released',
      'Typo: Belgora',
    ]);
    expect(elementsOf(xml, 'summary')[2]).toBe(
      'It said: The register said that he was released on 20 March 2020. ' +
        'It says now: It says that he was released on 19 March 2020. ' +
        'Why: 20 March is the day of the newspaper, whose report names the day before.',
    );
    expect(elementsOf(xml, 'updated')).toEqual([
      '2026-11-24T00:00:00Z',
      '2026-11-24T00:00:00Z',
      '2026-11-24T00:00:00Z',
      '2026-11-23T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ]);
  });

  it('is valid without any, and says so', () => {
    const { corpus, ...snapshot } = fictionalSnapshot();
    const none = catalogOf({ ...snapshot, corpus: { ...corpus, corrections: {} } });
    const xml = toAtom(feedOfCorrections(none));
    expect(elementsOf(xml, 'entry')).toEqual([]);
    expect(elementsOf(xml, 'subtitle')).toEqual([
      'Corrections of what the register said. None is recorded so far.',
    ]);
    expect(elementsOf(xml, 'updated')).toEqual(['2026-01-02T00:00:00Z']);
  });

  it.each(hostileTexts)('keeps %j literal', (hostile) => {
    const summaries = elementsOf(toAtom(feedOfCorrections(spoiltCatalog(hostile))), 'summary');
    expect(summaries).toHaveLength(4);
    for (const summary of summaries) expect(summary.split(hostile)).toHaveLength(4);
  });
});
