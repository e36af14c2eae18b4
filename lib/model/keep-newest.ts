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
