import { expect, it } from 'vitest';
import { Form } from '../../../../lib/serve/front/form.mjs';
import { Memo } from '../../../../lib/serve/front/memo.mjs';

const form = (text: string) => Form.of(200, {}, Buffer.from(text));

it('forgets what was used least recently, beyond its budget', () => {
  // Each is reckoned with 2026 bytes: four of them fit, five do not.
  const memo = new Memo(8200);
  const kept = form('kept');
  for (const key of ['a', 'b', 'c', 'd']) memo.set(key, kept, 500, 1000);
  expect(memo.get('a')).toBe(kept);
  memo.set('e', kept, 500, 1000);
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => memo.get(key))).toEqual(['a', 'c', 'd', 'e']);
});

it('forgets what is too old', () => {
  let now = 0;
  const memo = new Memo(100_000, () => now);
  memo.set('a', form('a'), 1, 5000);
  memo.set('b', form('b'), 1, Number.POSITIVE_INFINITY);
  now = 4999;
  expect(memo.get('a')).toBeDefined();
  now = 5000;
  expect(memo.get('a')).toBeUndefined();
  expect(memo.get('b')).toBeDefined();
});

it('does not keep what would push out a quarter of the rest', () => {
  const memo = new Memo(10_000);
  memo.set('small', form('a'), 10, 1000);
  memo.set('large', form('b'), 5000, 1000);
  expect(memo.get('large')).toBeUndefined();
  expect(memo.get('small')).toBeDefined();
});

it('holds no more than its budget, whoever asks for what', () => {
  const memo = new Memo(100_000);
  for (let index = 0; index < 10_000; index += 1) memo.set(`key ${index}`, form('a'), 100, 1000);
  const kept = Array.from({ length: 10_000 }, (_, index) => memo.get(`key ${index}`)).filter(Boolean);
  expect(kept.length).toBe(80);
});
