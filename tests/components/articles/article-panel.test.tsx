import { describe, expect, it } from 'vitest';
import { ArticlePanel } from '@/components/articles/article-panel.tsx';
import { articlePage } from '@/lib/catalog/article-page.ts';
import { fictionalCatalog, realCatalog } from '../../lib/catalog/corpora.ts';
import { only, render, textOf, textsOf } from '../markup.tsx';
import { articlePanel } from '../panels.tsx';

const real = realCatalog();
const fictional = fictionalCatalog();
const lumen = render(articlePanel(fictional, 'lumen-detention'));
const report = render(articlePanel(fictional, 'gravia-report'));

const harbour = articlePage(fictional, 'harbour-trial');
if (!harbour) throw new Error('the fixture has lost an article');
const quote = { article: 'harbour-trial', exact: 'x' };
const fact = (start: number, end: number, says: string) => ({
  says,
  href: '/cases/x',
  title: 'A case',
  quote,
  start,
  end,
});

describe('the panel of an article', () => {
  it('says what the article says of itself, and what is inferred', () => {
    expect(textOf(only(lumen, '.imprint'))).toBe(
      'Publisher星新聞Published12 September 2021 inferredthe copy has no date; the article reports 10 September 2021 as pastLanguageJapaneseArchived text344 characters, SHA-256 c39a3c124af22c1a…',
    );
    expect(textsOf(lumen, '.imprint dd[lang="ja"]')).toEqual(['星新聞']);
  });

  it('leads to the original, and names its host', () => {
    const link = only(only(report, '.imprint'), 'a');
    expect([link.getAttribute('href'), textOf(link)]).toEqual([
      'https://monitor.example/open-door',
      'monitor.example',
    ]);
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(lumen.querySelector('.imprint a')).toBeNull();
  });

  it('lists the places that it names, first named first, in its own words', () => {
    expect(textsOf(lumen, '.mentions > li')).toEqual([
      'Port Lumen 4 times: “ポート・ルーメン” · detention, context; in the date line · resolved as a city in Gravia (placed by hand)',
      'Gravia 3 times: “グラビア共和国”, “グラビア” · who acts; in an organisation’s name · resolved as a country, an area rather than a point (placed by hand)',
      'Tidewater 2 times: “タイドウォーター” · referral, context · resolved as a city in Gravia (placed by hand)',
      'Japan 1 time: “日本” · context · resolved as a country, an area rather than a point (GeoNames 1861060)',
      'Grey Sea 1 time: “灰色海” · context · resolved as a sea, a union or a region of several countries, an area rather than a point (placed by hand)',
    ]);
    expect(lumen.querySelectorAll('.mentions [lang="ja"]')).toHaveLength(6);
    expect(only(lumen, '.mentions a[href="/places/tidewater"]').textContent).toBe('Tidewater');
  });

  it('lists the places in reading order, whatever the order of the file', () => {
    const mentions = [...harbour.article.mentions].reverse();
    const body = render(<ArticlePanel {...harbour} article={{ ...harbour.article, mentions }} />);
    expect(textsOf(body, '.mentions a')).toEqual(['Belgora', 'Gravia', 'Farland']);
  });

  it('lists what it proves in reading order, each under its words', () => {
    const facts = [...lumen.querySelectorAll('.facts > li')].map((item) => [
      textOf(item.querySelector('blockquote[lang="ja"] mark')),
      ...textsOf(item, 'ul li').map((text) => text.replace(/ → .*/, '')),
    ]);
    expect(facts.map(([, ...says]) => says)).toEqual([
      ['marine researcher'],
      ['The coast guard referred her to prosecutors.'],
      ['𠮷田美咲', 'marine researcher'],
      ['She was detained in the harbour of Port Lumen.'],
      ['警備隊: mapped the seabed without a permit'],
      ['弁護人: the survey had a permit'],
      ['She was ordered to leave the country.'],
    ]);
    expect(facts[0]?.[0]).toBe('邦人研究者');
    expect(facts[2]?.[0]).toBe('海洋研究者の𠮷田美咲さん（29）');
  });

  it('leads from each fact to where it is shown', () => {
    expect(report.querySelector('.facts li li a')?.getAttribute('href')).toBe(
      '/countries/qf#statistic-qf-foreigners-detained',
    );
  });

  it('says where nothing rests on it', () => {
    const body = render(<ArticlePanel {...harbour} facts={[]} text={null} />);
    expect(textsOf(body, 'p:not(.last-changed)')).toEqual(['Nothing in the register rests on this article.']);
  });
});

describe('the whole text', () => {
  it.each(fictional.articles().map(({ id }) => id))('of %s is all there, in its language', (id) => {
    const full = only(render(articlePanel(fictional, id)), '.fulltext');
    expect(full.textContent).toBe(fictional.articleText(id));
    expect(full.getAttribute('lang')).toBe(fictional.article(id)?.lang);
  });

  it('marks every quotation, and overlapping ones together', () => {
    const facts = [fact(0, 2, 'a'), fact(3, 6, 'b'), fact(3, 4, 'c'), fact(5, 8, 'd')];
    const body = render(<ArticlePanel {...harbour} facts={facts} text="0123456789" />);
    expect(textsOf(body, '.fulltext mark')).toEqual(['01', '34567']);
    expect(only(body, '.fulltext').textContent).toBe('0123456789');
  });

  it('marks what the facts quote', () => {
    const marked = textsOf(lumen, '.fulltext mark');
    expect(marked.slice(0, 1)).toEqual(['邦人研究者']);
    for (const words of textsOf(lumen, '.facts mark'))
      expect(marked.some((mark) => mark.includes(words))).toBe(true);
  });

  it('is published under its licence, or not at all', () => {
    expect(textsOf(lumen, '.note')).toContain('Published whole under CC0-1.0.');
    const minsk = render(articlePanel(real, 'minsk-sentence-2025'));
    expect(minsk.querySelector('.fulltext')).toBeNull();
    expect(textsOf(minsk, 'h2')).toEqual([
      'Places it names, in reading order',
      'What it proves, in reading order',
    ]);
  });
});
