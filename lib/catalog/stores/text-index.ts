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

function numbersOf({ words, starts, postings }: TextIndex, word: string): number[] {
  const at = words.get(word);
  if (at === undefined) return [];
  const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  const reader = new VarintReader(postings.subarray(0, end), start);
  const numbers: number[] = [];
  for (let number = 0; reader.isBefore(end); ) {
    number += reader.whole();
    numbers.push(number);
  }
  return numbers;
}

/** The first `most` numbers, ascending, whose texts have all words of `text`; none where it has no word. */
export function searchTexts(index: TextIndex, text: string, most: number): number[] {
  const sizeOf = (word: string) => {
    const at = index.words.get(word);
    return at === undefined ? 0 : (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0);
  };
  const [rarest, ...others] = tokensOf(text).sort((a, b) => sizeOf(a) - sizeOf(b));
  if (rarest === undefined) return [];
  return others
    .reduce(
      (kept, word) => {
        if (kept.length === 0) return kept;
        const here = new Set(numbersOf(index, word));
        return kept.filter((number) => here.has(number));
      },
      numbersOf(index, rarest),
    )
    .slice(0, most);
}
