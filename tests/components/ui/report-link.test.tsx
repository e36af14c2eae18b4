import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AboutPanel } from '@/components/about/about-panel.tsx';
import { ReportLink } from '@/components/ui/report-link.tsx';
import { about } from '@/lib/text/en-about.ts';
import { fictionalCatalog } from '../../lib/catalog/corpora.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { countryPanel } from '../panels.tsx';

const route = vi.hoisted(() => ({ path: '/' }));
vi.mock('next/navigation', () => ({ usePathname: () => route.path }));
beforeEach(() => {
  route.path = '/';
});

const linkOn = (path: string, to: string | null) => {
  route.path = path;
  return only(render(<ReportLink to={to} base="https://cases.example/" version="aaaaaaaaaaaa" />), 'a');
};
/** The lines of the mail's body. */
const bodyOf = (href: string | null) => new URL(href ?? '').searchParams.get('body')?.split('\r\n');

describe('"Report an error"', () => {
  it('opens a mail about the page that is shown', () => {
    const link = linkOn('/cases/qf-2020-morita', 'errors@cases.example');
    const href = link.getAttribute('href');
    expect(textOf(link)).toBe('Report an error');
    expect(href?.split('?')[0]).toBe('mailto:errors@cases.example');
    expect(bodyOf(href)?.slice(0, 3)).toEqual([
      'Record: case qf-2020-morita',
      'Page: https://cases.example/cases/qf-2020-morita',
      'Data version: aaaaaaaaaaaa',
    ]);
    expect(bodyOf(linkOn('/countries/qf', 'errors@cases.example').getAttribute('href'))?.[0]).toBe(
      'Page: https://cases.example/countries/qf',
    );
  });

  it('leads to an https address without saying where from', () => {
    const link = linkOn('/cases/qf-2020-morita', 'https://forms.example/errors');
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'https://forms.example/errors',
      'noopener noreferrer nofollow',
    ]);
  });

  it('leads to what is said about reports where nobody is named', () => {
    expect(linkOn('/cases/qf-2020-morita', null).getAttribute('href')).toBe('/about#errors');
  });

  it('stands at each statistic, too, which has no page of its own', () => {
    const body = render(countryPanel(fictionalCatalog(), 'qf', 'errors@cases.example'));
    const link = [...only(body, '#statistic-qf-foreigners-detained').querySelectorAll('a')].find((a) =>
      a.getAttribute('href')?.startsWith('mailto:'),
    );
    expect(textOf(link)).toBe('Report an error in Foreigners detained in Farland');
    expect(bodyOf(link?.getAttribute('href') ?? null)?.slice(0, 2)).toEqual([
      'Record: statistic qf-foreigners-detained',
      'Page: http://127.0.0.1:3000/countries/qf#statistic-qf-foreigners-detained',
    ]);
  });
});

describe('what is said about reports', () => {
  const reported = { record: null, address: 'https://cases.example/about', version: 'aaaaaaaaaaaa' };
  const sectionOf = (to: string | null) =>
    only(
      render(<AboutPanel sections={about.sections} reportTo={to} reported={reported} />),
      'section:has(#errors)',
    );

  it('says what each severity means, and leads to the corrections', () => {
    const section = sectionOf(null);
    expect(textsOf(section, 'dt')).toEqual(['Typo', 'Clarification', 'Correction of fact', 'Retraction']);
    expect([...section.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['/corrections']);
  });

  it('names whom to write to, and says so where nobody is named', () => {
    expect(textOf(sectionOf(null).querySelector('p'))).toMatch(/^This copy of the register names no address/);
    expect(textOf(sectionOf('errors@cases.example').querySelector('p'))).toBe(
      'Write to errors@cases.example.',
    );
    expect(textOf(sectionOf('https://forms.example/errors').querySelector('p'))).toBe(
      'Report it at forms.example.',
    );
  });
});
