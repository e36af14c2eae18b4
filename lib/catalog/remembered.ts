import { keepNewest } from '@/lib/model/keep-newest.ts';

// Pages and files of one filter are asked for one after the other; a few at once are enough.
const answersKept = 16;

/** Keeps the newest answers, by the text of what was asked; that to the empty text, which is everything, for good. */
export function remembered<Q, A>(
  keyOf: (question: Q) => string,
  answer: (question: Q) => A,
): (question: Q) => A {
  const newest = keepNewest(keyOf, answer, answersKept);
  let whole: { readonly answer: A } | null = null;
  return (question) => {
    if (keyOf(question) !== '') return newest(question);
    whole ??= { answer: answer(question) };
    return whole.answer;
  };
}
