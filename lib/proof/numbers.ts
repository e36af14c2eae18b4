const units = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const wordValues: ReadonlyMap<string, number> = new Map([
  ...units.map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['万', 1e4],
  ['億', 1e8],
]);

const digits = /\d+(?:[.,'’ \u00A0\u2009\u202F]\d+)*/g;
const scaleAfter = /^[\s-]*(hundred|thousand|million|billion|万|億)/iu;
const words = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${tens.join('|')})[\\s-]+(${units.slice(1, 10).join('|')})|(${[...tens, ...units].join('|')}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** What a run of digits and separators can mean: 21,000 is one number, 2025.03.17 is three. */
function readingsOf(run: string): number[] {
  if (/^\d+$/.test(run)) return [Number(run)];
  if (/^\d{1,3}(?:([,.'’ \u00A0\u2009\u202F])\d{3})(?:\1\d{3})*$/u.test(run)) {
    const grouped = Number(run.replace(/\D/g, ''));
    return /^\d+\.\d+$/.test(run) ? [grouped, Number(run)] : [grouped];
  }
  if (/^\d{1,3}(?:,\d{3})*\.\d+$/.test(run)) return [Number(run.replaceAll(',', ''))];
  if (/^\d+,\d+$/.test(run)) return [Number(run.replace(',', '.'))];
  return run.split(/\D/).map(Number);
}

function scaled(value: number, rest: string): number {
  const scale = scaleAfter.exec(rest)?.[1]?.toLowerCase();
  return value * (scales.get(scale ?? '') ?? 1);
}

/** The numbers that a text states in digits or in English words (seven, twenty-one, two hundred). */
export function numbersIn(text: string): ReadonlySet<number> {
  const plain = text.normalize('NFKC');
  const numbers = new Set<number>();
  for (const { 0: run, index } of plain.matchAll(digits)) {
    for (const value of readingsOf(run)) numbers.add(scaled(value, plain.slice(index + run.length)));
  }
  for (const { 0: run, 1: ten = '', 2: unit = '', 3: single = '', index } of plain.matchAll(words)) {
    const value = [ten, unit, single].reduce(
      (sum, word) => sum + (wordValues.get(word.toLowerCase()) ?? 0),
      0,
    );
    numbers.add(scaled(value, plain.slice(index + run.length)));
  }
  return numbers;
}
