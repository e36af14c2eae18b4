import { expect, it } from 'vitest';
import { remembered } from '@/lib/catalog/remembered.ts';

function counting() {
  const asked: string[] = [];
  const answer = remembered(
    (question: string) => question,
    (question) => {
      asked.push(question);
      return { question };
    },
  );
  return { asked, answer };
}

it('answers a question once, while it is among the newest', () => {
  const { asked, answer } = counting();
  const first = answer('a');
  for (let number = 0; number < 15; number += 1) answer(String(number));
  expect(answer('a')).toBe(first);
  for (let number = 20; number < 36; number += 1) answer(String(number));
  expect(answer('a')).not.toBe(first);
  expect(asked.filter((question) => question === 'a')).toEqual(['a', 'a']);
});

it('never forgets the answer to everything', () => {
  const { asked, answer } = counting();
  const whole = answer('');
  for (let number = 0; number < 100; number += 1) answer(String(number));
  expect(answer('')).toBe(whole);
  expect(asked.filter((question) => question === '')).toEqual(['']);
});
