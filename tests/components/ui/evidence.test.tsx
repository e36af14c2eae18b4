import { describe, expect, it } from 'vitest';
import { EventDate } from '@/components/ui/date.tsx';
import { Evidence, Quotation, SourceLine } from '@/components/ui/evidence.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { only, render, textOf, textsOf } from '../markup.tsx';

const sources = {
  paper: {
    title: 'Отпущен',
    publisher: 'Вестник',
    publishedOn: '2020-03-20',
    lang: 'ru',
    url: 'https://vestnik.example/1',
  },
  copy: { title: 'A copy', publisher: 'none', publishedOn: '2022?', lang: 'en', url: 'none' },
};

describe('a source', () => {
  it('is a link with title, publisher and date, in its language', () => {
    const line = render(<SourceLine article="paper" sources={sources} />);
    expect(textOf(line)).toBe('Отпущен · Вестник · 20 March 2020');
    const link = only(line, 'a');
    expect([link.getAttribute('href'), link.getAttribute('lang')]).toEqual(['/articles/paper', 'ru']);
    expect(only(line, 'span').getAttribute('lang')).toBe('ru');
  });

  it('that names neither publisher nor date says so', () => {
    expect(textOf(render(<SourceLine article="copy" sources={sources} />))).toBe(
      'A copy · publisher not stated · 2022 (inferred)',
    );
  });

  it('that is not there is left out', () => {
    expect(render(<SourceLine article="other" sources={sources} />).innerHTML).toBe('');
  });
});

describe('a quotation', () => {
  it('marks the exact words in their context, in the language of the article', () => {
    const quote = { article: 'paper', exact: 'вышел', prefix: 'который ', suffix: ' вчера' };
    const body = render(<Quotation quote={quote} sources={sources} />);
    const block = only(body, 'blockquote');
    expect(block.textContent).toBe('… который вышел вчера …');
    expect(textsOf(block, 'mark')).toEqual(['вышел']);
    expect(block.getAttribute('lang')).toBe('ru');
    expect(block.getAttribute('cite')).toBe('https://vestnik.example/1');
  });

  it('cites no address where the article has none', () => {
    const body = render(<Quotation quote={{ article: 'copy', exact: 'x' }} sources={sources} />);
    expect(only(body, 'blockquote').hasAttribute('cite')).toBe(false);
  });
});

describe('the way to a quotation', () => {
  const address = 'https://vestnik.example/1#:~:text=x';
  const passages = {
    '\nвышел\n': address,
    [`\n${'слово '.repeat(12).trim()}\n`]: 'https://vestnik.example/1#:~:text=y',
  };
  const known = { paper: { ...sources.paper, passages } };

  it('names the host and the words, and tells the host nothing', () => {
    const link = only(
      render(<Quotation quote={{ article: 'paper', exact: 'вышел' }} sources={known} />),
      'a',
    );
    expect(textOf(link)).toBe('Open the passage at vestnik.example: вышел');
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      address,
      'noopener noreferrer nofollow',
    ]);
    expect(only(link, 'q').getAttribute('lang')).toBe('ru');
  });

  it('is named by the first words of long ones', () => {
    const quote = { article: 'paper', exact: 'слово '.repeat(12).trim() };
    expect(textOf(only(render(<Quotation quote={quote} sources={known} />), 'q'))).toBe(
      'слово слово слово слово слово слово слов…',
    );
  });

  it('is not there for an article without an address', () => {
    expect(
      render(<Quotation quote={{ article: 'copy', exact: 'x' }} sources={sources} />).querySelector('a'),
    ).toBeNull();
  });
});

describe('the words behind a fact', () => {
  it('are a disclosure that names the fact, counts the quotations and says what was inferred', () => {
    const evidence = [
      { article: 'paper', exact: 'один' },
      { article: 'copy', exact: 'two' },
    ];
    const body = render(
      <Evidence
        fact="He was freed"
        evidence={evidence}
        sources={sources}
        bases={[undefined, 'the year is guessed']}
      />,
    );
    expect(textOf(only(body, 'details > summary'))).toBe('the words (2) for: He was freed');
    expect(textsOf(body, 'details mark')).toEqual(['один', 'two']);
    expect(textsOf(body, '.basis')).toEqual(['Inferred: the year is guessed']);
  });

  it('stand under each article together, which is named once', () => {
    const evidence = [
      { article: 'paper', exact: 'один' },
      { article: 'copy', exact: 'two' },
      { article: 'paper', exact: 'три' },
    ];
    const figures = [
      ...render(<Evidence fact="x" evidence={evidence} sources={sources} />).querySelectorAll('figure'),
    ];
    expect(figures.map((figure) => [...textsOf(figure, 'mark'), textOf(only(figure, 'figcaption'))])).toEqual(
      [
        ['один', 'три', 'Отпущен · Вестник · 20 March 2020'],
        ['two', 'A copy · publisher not stated · 2022 (inferred)'],
      ],
    );
  });

  it('name a fact in its own language', () => {
    const quote = { article: 'copy', exact: 'y' };
    const body = render(<Evidence fact="𠮷田" factLang="ja" evidence={[quote]} sources={sources} />);
    expect(textsOf(body, 'summary [lang="ja"]')).toEqual(['𠮷田']);
  });

  it('speak of no inference where there is none', () => {
    const body = render(<Evidence fact="x" evidence={[{ article: 'copy', exact: 'y' }]} sources={sources} />);
    expect(textOf(only(body, 'summary'))).toBe('the words for: x');
    expect(body.querySelector('.basis')).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    ['2025-03-17', '17 March 2025', '2025-03-17'],
    ['2024-07~', 'about July 2024', '2024-07'],
    ['2018/2024', '2018 to 2024', null],
    ['../2025-03?', 'by March 2025', null],
  ])('%s reads "%s"; the machine reads %s', (on, text, machine) => {
    const time = only(render(<EventDate on={on} isInferred={false} />), 'time');
    expect([textOf(time), time.getAttribute('datetime')]).toEqual([text, machine]);
  });

  it('that the article does not state says that it is inferred', () => {
    expect(textOf(render(<EventDate on="2022?" isInferred />))).toBe('2022 inferred');
  });
});

it('begins a panel with the way back and its heading, which can take the focus', () => {
  const body = render(<PanelHead crumbs=" · Belarus" title="Minsk" />);
  expect(textOf(only(body, '.crumb'))).toBe('← All cases · Belarus');
  expect(only(body, 'a').getAttribute('href')).toBe('/');
  expect([textOf(only(body, 'h1')), only(body, 'h1').getAttribute('tabindex')]).toEqual(['Minsk', '-1']);
});
