import { beforeAll, expect, it } from 'vitest';
import type { Geoparser } from '@/lib/geoparsing/geoparser';
import { scriptOf } from '@/lib/geoparsing/script';
import { scoreLanguage } from '../../bench/geoparsing-languages';
import { compileTimeout, meaningOf, theGeoparser } from './geoparser';

let geoparser: Geoparser;

beforeAll(async () => {
  geoparser = await theGeoparser();
}, compileTimeout);

it.each([
  ['ru', 0.93, ['Екатеринбурга', 'Курильских островах']],
  ['be', 0.9, ['Брэсце']],
  ['ja', 0.9, ['千島列島']],
] as const)('finds the places of our own sentences in %s, all but a few', (language, least, missed) => {
  const score = scoreLanguage(geoparser, language);
  expect(score.missed).toEqual(missed);
  expect(score.f1).toBeGreaterThan(least);
});

it('meets inflected names', () => {
  const parse = (text: string) => geoparser.parse(text).map((proposal) => meaningOf(geoparser, proposal));
  expect(parse('Его судили в Минске, а держали в Димитровграде и Владивостоке.')).toEqual([
    'Минске: Minsk BY capital',
    'Димитровграде: Dimitrovgrad RU city',
    'Владивостоке: Vladivostok RU seat1',
  ]);
  expect(parse('ミンスクと東京の裁判所')).toEqual(['ミンスク: Minsk BY capital', '東京: Tokyo JP capital']);
});

it('tells scripts apart', () => {
  expect(['Минск is Minsk', 'Суд в Минске', '東京の裁判所 Tokyo'].map(scriptOf)).toEqual([
    'latin',
    'cyrillic',
    'japanese',
  ]);
});
