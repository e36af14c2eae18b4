// Pages and files of one filter are asked for one after the other; a few at once are enough.
const answersKept = 16;
/** Of answers as long as the register. */
export const longAnswersKept = 4;

/** Keeps the newest answers, by the text of what was asked; that to the empty text, which is everything, for good. */
export function remembered<Q, A>(
  keyOf: (question: Q) => string,
  answer: (question: Q) => A,
  kept = answersKept,
): (question: Q) => A {
  const known = new Map<string, A>();
  let whole: { readonly answer: A } | null = null;
  return (question) => {
    const key = keyOf(question);
    if (key === '') {
      whole ??= { answer: answer(question) };
      return whole.answer;
    }
    const found = known.get(key) ?? answer(question);
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
