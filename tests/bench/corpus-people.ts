import type { Random } from './random.ts';

const starts = [
  'Al',
  'Bren',
  'Cas',
  'Dor',
  'El',
  'Fen',
  'Gar',
  'Hel',
  'Is',
  'Jor',
  'Kel',
  'Lor',
  'Mar',
  'Nev',
];
const middles = ['a', 'e', 'i', 'o', 'ari', 'eno', 'ilu', 'ova', 'ush', 'ya', 'ethi', 'ando', 'imo', 'usa'];
const ends = [
  'den',
  'fal',
  'gren',
  'kov',
  'lin',
  'mar',
  'nesh',
  'quist',
  'ras',
  'sen',
  'tov',
  'vik',
  'wen',
  'zek',
];

export const occupations = [
  'engineer',
  'teacher',
  'translator',
  'fisherman',
  'printer',
  'student',
  'pilot',
  'nurse',
  'reporter',
  'trader',
  'botanist',
  'driver',
] as const;

function word(random: Random): string {
  return random.pick(starts) + random.pick(middles) + random.pick(ends);
}

/** An invented name whose family name `taken` does not hold yet. */
export function inventName(random: Random, taken: Set<string>): { full: string; family: string } {
  let family = word(random);
  while (taken.has(family)) family = `${word(random)}${random.pick(ends)}`;
  taken.add(family);
  return { full: `${random.pick(starts)}${random.pick(ends)} ${family}`, family };
}
