import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTo } from '@/lib/proof/nearest.ts';
import { findQuote, QuotedText, quoteKey } from '@/lib/proof/quotes.ts';

const text =
  'A court said “no”. The consul left; the consul’s house was sold. Café Ōmi, twice 12 km north. The consul left again.';
const quoted = new QuotedText(text);
const find = (exact: string, prefix?: string, suffix?: string) =>
  findQuote({ article: 'a', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) }, quoted);

describe('findQuote', () => {
  it('finds words that stand once, by UTF-16 offsets', () => {
    expect(find('said “no”')).toEqual({ ok: true, start: 8, end: 17 });
    const astral = new QuotedText('𠮷田さんは𠮷川さん');
    expect(findQuote({ article: 'a', exact: '𠮷川' }, astral)).toEqual({ ok: true, start: 6, end: 9 });
  });

  it('finds words at both ends of the text', () => {
    expect(find('A court')).toEqual({ ok: true, start: 0, end: 7 });
    expect(find('left again.')).toEqual({ ok: true, start: text.length - 11, end: text.length });
  });

  it('tells apart words that stand twice by what stands around them', () => {
    expect(find('The consul left')).toMatchObject({ ok: false, code: 'quote-ambiguous' });
    expect(find('The consul left', '“no”. ')).toEqual({ ok: true, start: 19, end: 34 });
    expect(find('The consul left', undefined, ' again')).toEqual({ ok: true, start: 94, end: 109 });
  });

  it('counts overlapping occurrences', () => {
    const match = findQuote({ article: 'a', exact: 'anana' }, new QuotedText('ananana'));
    expect(match).toMatchObject({
      message: 'stands 2 times in the article: add prefix and suffix to tell which one',
    });
  });

  it('says that the context is still too short', () => {
    expect(find('consul', 'e ', '')).toMatchObject({
      message: expect.stringContaining('make prefix or suffix longer'),
    });
  });

  it('names the verbatim form of a variant', () => {
    expect(find('said "no"')).toMatchObject({
      code: 'quote-variant',
      message: 'is not verbatim: write "said “no”"',
    });
    expect(find("consul's house")).toMatchObject({ message: 'is not verbatim: write "consul’s house"' });
    expect(find('Café Ōmi'.normalize('NFD'))).toMatchObject({ message: 'is not verbatim: write "Café Ōmi"' });
    expect(find('twice  12\nkm')).toMatchObject({ message: 'is not verbatim: write "twice 12 km"' });
    const decomposed = new QuotedText('am Cafe\u0301 vorbei');
    expect(findQuote({ article: 'a', exact: 'Café' }, decomposed)).toMatchObject({
      message: 'is not verbatim: write "Cafe\u0301"',
    });
  });

  it('says what stands around words whose context is wrong', () => {
    expect(find('was sold', 'home ')).toMatchObject({
      code: 'quote-mismatch',
      message: '"exact" stands between " consul’s house " and ". Café Ōmi, twic": correct prefix and suffix',
    });
    expect(find('no', '"')).toMatchObject({ code: 'quote-variant' });
  });

  it('shows the nearest words, or says that there are none', () => {
    expect(find('the consul’s horse was sold')).toMatchObject({
      code: 'quote-mismatch',
      message: expect.stringContaining('the nearest words are "the consul’s house was sold"'),
    });
    expect(find('zzzzzzzzzz')).toMatchObject({ message: expect.stringContaining('nothing like it does') });
  });

  it('finds any part of any text, or that it stands there more than once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (whole, a, b) => {
          const start = a % whole.length;
          const end = start + 1 + (b % (whole.length - start));
          const match = findQuote({ article: 'a', exact: whole.slice(start, end) }, new QuotedText(whole));
          if (match.ok) expect([match.start, match.end]).toEqual([start, end]);
          else expect(match.code).toBe('quote-ambiguous');
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('nearestTo', () => {
  it('looks only where parts of the words stand, so a long text costs little', () => {
    const long = `${'lorem ipsum dolor sit amet '.repeat(70_000)}The minister denied every word of it.`;
    expect(nearestTo('The minster denied every word of it', long)).toBe(
      'The minister denied every word of it',
    );
  });

  it('finds Japanese words, where no space parts them', () => {
    expect(nearestTo('港で拘束されている', '𠮷田さんは港で拘束されていた。')).toBe('港で拘束されてい');
  });
});

describe('quoteKey', () => {
  it('is the same for the same words, and another for any other', () => {
    const key = quoteKey({ article: 'a', exact: 'b' });
    expect(key).toBe('27cac759db46dfc514502a35');
    const others = [
      { article: 'b', exact: 'b' },
      { article: 'a', exact: 'c' },
      { article: 'a', exact: 'b', prefix: 'c' },
      { article: 'a', exact: 'b', suffix: 'c' },
    ];
    expect(new Set([key, ...others.map(quoteKey)]).size).toBe(5);
  });
});
