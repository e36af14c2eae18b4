import { expect, it } from 'vitest';
import { isFresh, rangeOf } from '../../../../lib/serve/front/conditional.mjs';

it.each(['"a"', 'W/"a"', '*', ' * ', '"x", W/"a"', '"x","a"'])('%s names the tag "a"', (header) => {
  expect(isFresh(header, '"a"')).toBe(true);
});

it.each([undefined, '', '"b"', 'a', '"a', '"A"', '"a"x'])('%s does not', (header) => {
  expect(isFresh(header, '"a"')).toBe(false);
});

it('looks at a hundred tags and no more', () => {
  expect(isFresh(`${'"x",'.repeat(100)}"a"`, '"a"')).toBe(false);
});

it.each([
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=2-', { first: 2, last: 9 }],
  ['bytes=2-99', { first: 2, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=999999999999999-', 'none'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,3-4', null],
  ['bytes=9999999999999999-', null],
  ['items=0-1', null],
  ['bytes=1.5-2', null],
])('reads %s of ten bytes', (range, expected) => {
  expect(rangeOf({ range }, 10, '"a"')).toEqual(expected);
});

it('gives a part only of the version that is meant', () => {
  expect(rangeOf({ range: 'bytes=0-1', 'if-range': '"a"' }, 10, '"a"')).toEqual({ first: 0, last: 1 });
  expect(rangeOf({ range: 'bytes=0-1', 'if-range': '"b"' }, 10, '"a"')).toBeNull();
  expect(rangeOf({ range: 'bytes=0-1', 'if-range': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 10, '"a"')).toBeNull();
});
