import { expect, it } from 'vitest';
import { indexTexts, searchTexts } from '@/lib/catalog/stores/text-index.ts';
import { tokensOf } from '@/lib/catalog/stores/tokens.ts';

it.each([
  ['Court of Minsk, court no. 12', ['court', 'of', 'minsk', 'no', '12']],
  ['Суд Фрунзенского района', ['суд', 'фрунзенского', 'раиона']],
  ['東京地方裁判所', ['東京', '京地', '地方', '方裁', '裁判', '判所']],
  ['スパイ罪で難民', ['スパ', 'パイ', 'イ罪', '罪で', 'で難', '難民']],
  ['Košice São NAÏVE', ['kosice', 'sao', 'naive']],
  ['罪', ['罪']],
  ['한국 기자', ['한국', '기자']],
  ['… – !', []],
  ['a"b{c}\\d\te', ['a', 'b', 'c', 'd', 'e']],
])('reads the words of "%s"', (text, words) => {
  expect(tokensOf(text)).toEqual(words);
});

it('finds the texts that have all words, the first ones first', () => {
  const index = indexTexts(['the court', 'court of Minsk', '', 'Minsk', 'a court in Minsk']);
  expect(searchTexts(index, 'court', 9)).toEqual([0, 1, 4]);
  expect(searchTexts(index, 'court', 2)).toEqual([0, 1]);
  expect(searchTexts(index, 'MINSK court', 9)).toEqual([1, 4]);
  expect(searchTexts(index, 'court Pskov', 9)).toEqual([]);
  expect(searchTexts(index, ' … ', 9)).toEqual([]);
});
