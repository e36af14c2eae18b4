import { describe, expect, it } from 'vitest';
import { CorrectionList } from '@/components/corrections/correction-list.tsx';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { allCorrections } from '@/lib/catalog/corrections-page.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { fictionalSnapshot } from '../../lib/catalog/snapshots.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { articlePanel, casePanel, countryPanel, placePanel } from '../panels.tsx';

const catalog = fictionalCatalog();
const all = render(<CorrectionList rows={allCorrections(catalog)} namesRecord={true} />);

describe('the list of all corrections', () => {
  it('has the newest first, each under its id, with severity in words, day and who saw it', () => {
    expect(
      [...all.querySelectorAll('.corrections > li')].map((item) => [
        item.id,
        textOf(item.querySelector('p')),
      ]),
    ).toEqual([
      ['2026-11-24-definition', 'Clarification 24 November 2026 · reported by a publisher'],
      ['2026-11-24-second-allegation', 'Retraction 24 November 2026 · reported by somebody whom it is about'],
      ['2026-11-23-release-day', 'Correction of fact 23 November 2026 · reported by a reader'],
      ['2026-11-22-belgora', 'Typo 22 November 2026 · found by an editor'],
    ]);
  });

  it('leads to each record, and to the fact where it is there', () => {
    const links = [...all.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/countries/qf#statistic-qf-foreigners-detained',
      '/cases/qf-2020-harbour-drawings',
      '/cases/qf-2020-morita',
      '/cases/qf-2020-morita#event-e2',
      '/places/belgora',
    ]);
  });

  it('is empty where nothing was corrected', () => {
    expect(allCorrections(realCatalog())).toEqual([]);
  });
});

describe('the page of a record', () => {
  it('of a case says when it last changed, and what was, what is and why', () => {
    const body = render(casePanel(catalog, 'qf-2020-morita'));
    expect(textOf(only(body, '.last-changed'))).toBe('Last changed 22 November 2026 · 1 correction');
    expect(only(body, '.last-changed time').getAttribute('datetime')).toBe('2026-11-22');
    expect(only(body, '.last-changed a').getAttribute('href')).toBe(`#${only(body, '#corrections').id}`);
    expect(textsOf(body, '.corrections dt')).toEqual(['It said', 'It says now', 'Why']);
    expect(textsOf(body, '.corrections dd')).toEqual([
      'The register said that he was released on 20 March 2020.',
      'It says that he was released on 19 March 2020.',
      '20 March is the day of the newspaper, whose report names the day before.',
    ]);
    expect(body.querySelector('#event-e2')).not.toBeNull();
  });

  it('of a country has both for each of its statistics', () => {
    const body = render(countryPanel(catalog, 'qf'));
    expect(textsOf(only(body, '#statistic-qf-foreigners-detained'), '.last-changed, h3')).toEqual([
      'Last changed 22 November 2026 · 1 correction',
      'Corrections',
    ]);
    expect(textsOf(only(body, '#statistic-qf-foreigners-by-nationality'), '.last-changed, h3')).toEqual([
      'Last changed 22 November 2026',
    ]);
  });

  it('of a place and of an article has both, too', () => {
    expect(textsOf(render(placePanel(catalog, 'belgora')), '.last-changed, .corrections b')).toEqual([
      'Last changed 22 November 2026 · 1 correction',
      'Typo',
    ]);
    const { corpus, ...snapshot } = fictionalSnapshot();
    const { '2026-11-22-belgora': typo } = corpus.corrections;
    if (!typo) throw new Error('the fictional corpus has lost a correction');
    const corrections = { typo: { ...typo, about: { article: 'harbour-trial' } } };
    const other = catalogOf({ ...snapshot, corpus: { ...corpus, corrections } });
    expect(textsOf(render(articlePanel(other, 'harbour-trial')), '.last-changed, .corrections b')).toEqual([
      'Last changed 22 November 2026 · 1 correction',
      'Typo',
    ]);
  });

  it('has no heading for corrections where there are none', () => {
    const body = render(casePanel(catalog, 'qf-2019-fisherman'));
    expect(textOf(only(body, '.last-changed'))).toBe('Last changed 22 November 2026');
    expect(body.querySelector('#corrections')).toBeNull();
  });
});
