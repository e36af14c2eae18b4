import type { Place } from '@/lib/model/place.ts';

/**
 * English names of countries, from CLDR through Intl. A code that Intl does not know (the fictional countries of
 * the tests) is named by the place that stands for it.
 */
export function countryNames(places: Readonly<Record<string, Place>>): (code: string) => string {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const own = new Map(
    Object.values(places)
      .filter(({ precision }) => precision === 'country')
      .map(({ country, names }) => [country, names.en ?? country]),
  );
  return (code) => display.of(code) ?? own.get(code) ?? code;
}
