import { VarintReader, VarintWriter } from '@/lib/columns/varints.ts';
import { tokensOf } from './tokens.ts';

/**
 * Which numbers have which words. `words` in order; the numbers of word `at` are `postings` from `starts[at]` up to
 * `starts[at + 1]`, ascending, as changes in varints. A list is unpacked when it is asked for.
 */
export interface TextIndex {
  readonly words: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly postings: Uint8Array;
}

/** Indexes texts by their number: the place in which they come. */
export function indexTexts(texts: Iterable<string>): TextIndex {
  const numbers = new Map<string, number[]>();
  let number = 0;
  for (const text of texts) {
    for (const word of tokensOf(text)) {
      const known = numbers.get(word);
      if (known) known.push(number);
      else numbers.set(word, [number]);
    }
    number += 1;
  }
  const sorted = [...numbers].sort(([a], [b]) => (a < b ? -1 : 1));
  const starts = new Uint32Array(sorted.length + 1);
  const writer = new VarintWriter();
  for (const [at, [, list]] of sorted.entries()) {
    starts[at] = writer.length;
    let before = 0;
    for (const value of list) {
      writer.whole(value - before);
      before = value;
    }
  }
  starts[sorted.length] = writer.length;
  return { words: new Map(sorted.map(([word], at) => [word, at])), starts, postings: writer.written() };
}

/** The numbers of a word, one after the other; the end is infinite. */
function* numbersOf({ starts, postings }: TextIndex, at: number): Generator<number, number> {
  const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  const reader = new VarintReader(postings.subarray(0, end), start);
  let number = 0;
  while (reader.isBefore(end)) {
    number += reader.whole();
    yield number;
  }
  return Number.POSITIVE_INFINITY;
}

/** The first `most` numbers, ascending, whose texts have all words of `text`; none where it has no word. */
export function searchTexts(index: TextIndex, text: string, most: number): number[] {
  const places = tokensOf(text).map((word) => index.words.get(word));
  const lists = places.flatMap((at) => (at === undefined ? [] : [numbersOf(index, at)]));
  if (lists.length === 0 || lists.length < places.length) return [];
  const heads = lists.map((list) => list.next().value);
  const found: number[] = [];
  // Each list goes on to the largest head; where all heads meet, all words stand.
  for (let wanted = Math.max(...heads); wanted < Number.POSITIVE_INFINITY && found.length < most; ) {
    for (const [at, list] of lists.entries()) {
      while ((heads[at] ?? 0) < wanted) heads[at] = list.next().value;
    }
    if (heads.every((head) => head === wanted)) {
      found.push(wanted);
      wanted += 1;
    } else wanted = Math.max(...heads);
  }
  return found;
}
