import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, tokenize } from '@/lib/search/terms.ts';

describe('tokenize', () => {
  it('cuts words by spaces and signs, and keeps an apostrophe within a word', () => {
    expect(tokenize('A court in Minsk, Belarus: O’Brien’s “no”')).toEqual([
      'a',
      'cort',
      'in',
      'minsk',
      'belarus',
      'obriens',
      'no',
    ]);
  });
  it('takes Chinese characters one by one and two by two', () => {
    expect(tokenize('𠮷田美咲')).toEqual(['𠮷', '𠮷田', '田', '田美', '美', '美咲', '咲']);
    expect(tokenize('東京都')).toEqual(['東', '東京', '京', '京都', '都']);
  });
  it('cuts where the script changes, in full and in half width', () => {
    expect(tokenize('スパイの容疑')).toEqual(['supai', 'no', '容', '容疑', '疑']);
    expect(tokenize('ｽﾊﾟｲの容疑')).toEqual(tokenize('スパイの容疑'));
    expect(tokenize('東京Tokyoトーキョー')).toEqual(['東', '東京', '京', 'tokio', 'tokio']);
    expect(tokenize('ポート・ルーメン')).toEqual(['poto', 'rumen']);
  });
  it('takes markup for the words that are in it', () => {
    expect(tokenize('<img src=x onerror=alert(1)>')).toEqual(['img', 'src', 'ks', 'oneror', 'alert', '1']);
    expect(tokenize('__proto__ constructor')).toEqual(['proto', 'constructor']);
  });
  it('finds nothing where there is nothing', () => {
    expect(['', '  ', '…', '🕵️'].map(tokenize)).toEqual([[], [], [], []]);
  });
});

describe('termsOf', () => {
  it('says where in the text as it is, before any folding, a term stands', () => {
    const text = 'Дело Лукашэнкі, ｽﾊﾟｲ 𠮷田';
    expect(termsOf(text).map(({ key, start, end }) => [key, text.slice(start, end)])).toEqual([
      ['delo', 'Дело'],
      ['lukasenki', 'Лукашэнкі'],
      ['supai', 'ｽﾊﾟｲ'],
      ['𠮷', '𠮷'],
      ['𠮷田', '𠮷田'],
      ['田', '田'],
    ]);
  });
  it('never leaves the text, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { key, start, end } of termsOf(text)) {
          expect(key).not.toBe('');
          expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          expect([start >= 0, end > start, end <= text.length]).toEqual([true, true, true]);
        }
      }),
    );
  });
});
