import type { Metadata } from 'next';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import type { CountryStats } from '@/lib/stats/country-stats.ts';
import { words } from '@/lib/text/en.ts';

export const metadata: Metadata = {
  title: words.country.index,
  description: words.country.indexIntro,
  alternates: { canonical: '/countries' },
};

function summaryOf({ casesActedIn, casesOfNationals, statistics, isOnlyNamed }: CountryStats): string {
  if (isOnlyNamed) return words.country.onlyNamedShort;
  return [
    ...(statistics.length > 0 ? [words.country.statisticsCount(statistics.length)] : []),
    ...(casesActedIn.length > 0 ? [words.country.actsIn(casesActedIn.length)] : []),
    ...(casesOfNationals.length > 0 ? [words.country.nationalsIn(casesOfNationals.length)] : []),
  ].join(' · ');
}

export default function Countries() {
  const catalog = openCatalog();
  const collator = new Intl.Collator('en');
  const rows = catalog
    .countries()
    .flatMap((code) => {
      const stats = catalog.country(code);
      return stats ? [{ code, name: catalog.countryName(code), stats }] : [];
    })
    .sort(
      (a, b) => Number(a.stats.isOnlyNamed) - Number(b.stats.isOnlyNamed) || collator.compare(a.name, b.name),
    );
  return (
    <>
      <PanelHead crumbs={null} title={words.country.index} />
      <p className="as-of">{words.country.indexIntro}</p>
      <ul className="sources">
        {rows.map(({ code, name, stats }) => (
          <li key={code}>
            <PageLink href={`/countries/${code.toLowerCase()}`}>{name}</PageLink>{' '}
            <span className="note">{summaryOf(stats)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
