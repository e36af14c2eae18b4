import { describe, expect, it } from 'vitest';
import { PlacePanel } from '@/components/places/place-panel.tsx';
import { placePage } from '@/lib/catalog/place-page.ts';
import { crowdedCatalog } from '../../lib/catalog/crowded.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { countryPanel, homePanel, placePanel } from '../panels.tsx';

const catalog = crowdedCatalog();

const linksOf = (element: ReturnType<typeof only>) =>
  [...element.querySelectorAll('a')].map((link) => [link.getAttribute('href'), textOf(link)]);

describe('what is longer than a page', () => {
  it('leads on from the first page of a place, and back from the last', () => {
    const first = render(placePanel(catalog, 'minsk'));
    expect(textOf(only(first, '.as-of'))).toBe('120 cases here');
    const [nav] = first.querySelectorAll('nav.pages');
    expect(nav && textOf(nav)).toContain('Page 1 of 3');
    expect(nav && linksOf(nav)).toEqual([['/places/minsk/pages/2', 'Next page']]);
    const page = placePage(catalog, 'minsk', 3);
    if (!page) throw new Error('the place has lost a page');
    const last = render(<PlacePanel {...page} />);
    const [navOfLast] = last.querySelectorAll('nav.pages');
    expect(navOfLast && linksOf(navOfLast)).toEqual([['/places/minsk/pages/2', 'Previous page']]);
  });

  it('is told of under a place in the list', () => {
    const home = render(homePanel(catalog));
    const lines = only(home, 'li[data-place="minsk"] .case-lines');
    expect(lines.querySelectorAll('li[data-case]')).toHaveLength(5);
    expect(linksOf(lines).at(-1)).toEqual(['/places/minsk', 'and 115 more here']);
  });

  it('leads from the panel of a country to the list of all of them', () => {
    const panel = render(countryPanel(catalog, 'by'));
    expect(textsOf(panel, 'h2')).toContain('Cases in which Belarus acts: 120');
    expect(linksOf(panel)).toContainEqual(['/?acts=BY', 'All 120 cases']);
    expect(linksOf(render(countryPanel(catalog, 'jp')))).toContainEqual([
      '/?nationality=JP',
      expect.stringMatching(/^All \d+ cases$/),
    ]);
  });

  it('has no way to pages that are not there', () => {
    expect(render(placePanel(catalog, 'tokyo')).querySelectorAll('nav.pages')).toHaveLength(0);
  });
});
