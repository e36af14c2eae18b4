/** Numbers in the order of their keys, which are whole and less than `keyCount`; equals as they come (a counting sort). */
export function sortedBy(
  numbers: ArrayLike<number>,
  keyOf: (number: number) => number,
  keyCount: number,
): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const after = keyOf(numbers[at] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const key = keyOf(number);
    const place = next[key] ?? 0;
    sorted[place] = number;
    next[key] = place + 1;
  }
  return sorted;
}
