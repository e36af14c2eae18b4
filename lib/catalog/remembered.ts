// Pages and files of one filter are asked for one after the other; a few at once are enough.
const answersKept = 16;

/** Keeps the newest answers, at most `kept`, by a key of what was asked. */
export function keepNewest<Q, K, A>(
  keyOf: (question: Q) => K,
  answer: (question: Q) => A,
  kept: number,
): (question: Q) => A {
  const known = new Map<K, A>();
  return (question) => {
    const key = keyOf(question);
    const found = known.get(key) ?? answer(question);
    // Anew at the end: what was asked for longest ago goes first.
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > kept && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

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
