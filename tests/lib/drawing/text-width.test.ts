import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateWidth, wrapText } from '@/lib/drawing/text-width.ts';

it('wraps between words, and within a word that is longer than a line', () => {
  expect(wrapText('Two of five cases: Belarus acts', 140, 14)).toEqual([
    'Two of five cases:',
    'Belarus acts',
  ]);
  expect(wrapText('Donaudampfschiff', 60, 14).length).toBeGreaterThan(1);
  expect(wrapText('  ', 60, 14)).toEqual([]);
});

it('loses nothing and makes no line too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, most) => {
      const lines = wrapText(text, most, 14);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
      for (const line of lines) expect(estimateWidth(line, 14)).toBeLessThanOrEqual(most);
    }),
  );
});

it('gives Japanese more room than Latin, and combining marks none', () => {
  expect(estimateWidth('東京', 10)).toBe(21);
  expect(estimateWidth('Tokyo', 10)).toBeGreaterThan(25);
  expect(estimateWidth('e\u0301', 10)).toBe(estimateWidth('e', 10));
});
