import { describe, expect, it } from 'vitest';
import { passageAddress, textDirective } from '@/lib/model/text-fragment.ts';

const quote = (exact: string, prefix?: string, suffix?: string) => ({
  article: 'a',
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

/** The directive with its percent-encoding undone but for the signs that have a meaning in it. */
function read(directive: string): string[] {
  expect(directive.slice(0, 5)).toBe('text=');
  return directive
    .slice(5)
    .split(',')
    .map((part) => decodeURIComponent(part));
}

/** The directive of the words between ‹ and › of a text, which is known. */
function known(marked: string, lang: string, prefix = '', suffix = ''): string[] {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const text = marked.replace('‹', '').replace('›', '');
  const around = {
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
  };
  return read(
    textDirective({ article: 'a', exact: text.slice(start, end), ...around }, lang, { text, start, end }),
  );
}

describe('of a text that is not at hand', () => {
  it('takes the words as they are, percent-encoded', () => {
    expect(textDirective(quote('Инженер из Японии'), 'ru')).toBe(
      'text=%D0%98%D0%BD%D0%B6%D0%B5%D0%BD%D0%B5%D1%80%20%D0%B8%D0%B7%20%D0%AF%D0%BF%D0%BE%D0%BD%D0%B8%D0%B8',
    );
    expect(read(textDirective(quote('懲役7年の判決'), 'ja'))).toEqual(['懲役7年の判決']);
    expect(read(textDirective(quote('«Я никому ничего не передавал»'), 'ru'))).toEqual([
      '«Я никому ничего не передавал»',
    ]);
  });

  it('encodes every sign that has a meaning in a directive', () => {
    expect(textDirective(quote('36-летний, a & b, 50 %'), 'ru')).toBe(
      'text=36%2D%D0%BB%D0%B5%D1%82%D0%BD%D0%B8%D0%B9%2C%20a%20%26%20b%2C%2050%20%25',
    );
  });

  it('names what stands before and after, without the white space between', () => {
    expect(textDirective(quote('was held', 'the man ', ' – Tokyo-police'), 'en')).toBe(
      'text=the%20man-,was%20held,-%E2%80%93%20Tokyo%2Dpolice',
    );
    expect(textDirective(quote('was held', ' '), 'en')).toBe('text=was%20held');
  });

  it('names long words by their beginning and end, in whole words', () => {
    const long =
      'По данным полиции, 36-летний Морита снимал на телефон железнодорожный мост на севере Фарландии.';
    expect(read(textDirective(quote(long), 'ru'))).toEqual(['По данным полиции, 36', 'на севере Фарландии.']);
    const japanese =
      '政府は水曜日に記者会見を開き、拘束された男性の解放を求めるとともに、領事との面会を直ちに認めるよう相手国の外務省に強く申し入れたことを明らかにした。男性は健康だという。';
    const [start = '', end = ''] = read(textDirective(quote(japanese), 'ja'));
    expect([japanese.startsWith(start), japanese.endsWith(end), start.length + end.length < 60]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('names words over a line break by their ends, and a short one on one line', () => {
    expect(
      read(textDirective(quote('The court opened its trial\non Monday in the old harbour'), 'en')),
    ).toEqual(['The court opened its', 'Monday in the old harbour']);
    expect(read(textDirective(quote('on\nMonday'), 'en'))).toEqual(['on Monday']);
  });
});

describe('of a text that is at hand', () => {
  it('completes words that the quotation cuts', () => {
    expect(known('Инженер вы‹шел на сво›боду вчера', 'ru')).toEqual(['вышел на свободу']);
    expect(known('昨日、東京電‹力の社›員が逮捕された。', 'ja')).toEqual(['電力の社員']);
    expect(known('He was ‹released›.', 'en')).toEqual(['released']);
  });

  it('completes what stands before and after', () => {
    expect(known('all tri‹al› proceedings; the trial closed', 'en', 'all tri', ' proc')).toEqual([
      'all-',
      'trial',
      '-proceedings',
    ]);
    expect(known('Police said: ‹held› on Monday', 'en', 'ice said: ', '')).toEqual(['Police said:-', 'held']);
  });

  it('does not name a beginning that stands there twice', () => {
    const opening = 'The ministry said on Monday';
    const long = `${opening} that nobody had been told of it, and that the embassy would be asked again`;
    expect(known(`${opening} nothing. ‹${long}›.`, 'en')).toEqual([long]);
    expect(known(`Nothing was said. ‹${long}›.`, 'en')).toEqual([
      'The ministry said on',
      'would be asked again',
    ]);
  });
});

it('does not name an end that stands within the words before', () => {
  const twice =
    'They asked the court again and again for leave; the court again and again for reasons unknown, the court again and again for leave';
  expect(read(textDirective(quote(twice), 'en'))).toEqual([twice]);
});

describe('the address of a passage', () => {
  it('has the directive behind the fragment, or behind an empty one', () => {
    expect(passageAddress('https://monitor.example/open-door', 'text=x')).toBe(
      'https://monitor.example/open-door#:~:text=x',
    );
    expect(passageAddress('https://monitor.example/?a=1#part-2', 'text=x')).toBe(
      'https://monitor.example/?a=1#part-2:~:text=x',
    );
    expect(passageAddress('https://monitor.example/#', 'text=x')).toBe('https://monitor.example/#:~:text=x');
  });
});
