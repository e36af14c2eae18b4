import { CaseList } from '@/components/places/place-list.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import type { DataVersion } from '@/lib/export/work.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import type { CountryPage } from '@/lib/stats/country-page.ts';
import { words } from '@/lib/text/en.ts';
import { pageWords } from '@/lib/text/en-pages.ts';
import { StatisticPanel } from './statistic-panel.tsx';

interface CountryPanelProps extends CountryPage {
  readonly countryName: (code: string) => string;
  readonly dataVersion: DataVersion;
  /** Who hears of errors: an e-mail or https address, or null. */
  readonly reportTo: string | null;
}

interface CasesProps {
  readonly heading: string;
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** Where all of them are. */
  readonly list: string;
}

function Cases({ heading, rows, total, list }: CasesProps) {
  return (
    <>
      <h2>
        {heading}: {total}
      </h2>
      {rows.length > 0 ? <CaseList rows={rows} /> : <p className="note">{words.country.none}</p>}
      {total > rows.length ? (
        <p>
          <PageLink href={list}>{pageWords.allCases(total)}</PageLink>
        </p>
      ) : null}
    </>
  );
}

/** What the register holds of a country; one that is only named says so. */
export function CountryPanel(props: CountryPanelProps) {
  const { code, name, stats, statistics, sources, countryName, dataVersion, reportTo } = props;
  return (
    <>
      <PanelHead
        crumbs={
          <>
            {' · '}
            <PageLink href="/countries">{words.countries}</PageLink>
          </>
        }
        title={name}
      />
      {stats.isOnlyNamed ? <p>{words.country.onlyNamed(name)}</p> : null}
      {statistics.map(({ id, value, beside, changedOn, corrections }) => (
        <StatisticPanel
          key={id}
          id={id}
          statistic={value}
          beside={beside}
          sources={sources}
          countryName={countryName}
          dataVersion={dataVersion}
          reportTo={reportTo}
          changedOn={changedOn}
          corrections={corrections}
        />
      ))}
      {stats.isOnlyNamed ? null : (
        <>
          <Cases
            heading={words.country.casesActedIn(name)}
            rows={props.casesActedIn}
            total={stats.casesActedIn.length}
            list={`/?acts=${code}`}
          />
          <Cases
            heading={words.country.casesOfNationals(name)}
            rows={props.casesOfNationals}
            total={stats.casesOfNationals.length}
            list={`/?nationality=${code}`}
          />
        </>
      )}
      {props.countedIn.length > 0 ? (
        <>
          <h2>{words.country.countedIn}</h2>
          <ul className="sources">
            {props.countedIn.map(({ id, country, title, value }) => (
              <li key={id}>
                <PageLink href={`/countries/${country.toLowerCase()}#statistic-${id}`}>{title}</PageLink>:{' '}
                {words.statistic.value(value, 'exact')}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{words.country.places}</h2>
      {props.places.length > 0 ? (
        <ul className="inline">
          {props.places.map((place) => (
            <li key={place.id} data-place={place.id}>
              <PageLink href={`/places/${place.id}`}>{place.name}</PageLink>
            </li>
          ))}
          {stats.places.length > props.places.length ? (
            <li>
              <a href={`/api/collections/places/export.csv?country=${code}`}>
                {pageWords.morePlaces(stats.places.length - props.places.length)}
              </a>
            </li>
          ) : null}
        </ul>
      ) : (
        <p className="note">{words.country.none}</p>
      )}
      {props.articles.length > 0 ? (
        <>
          <h2>{words.country.namedIn}</h2>
          <ul className="sources">
            {props.articles.map(({ id, title, lang }) => (
              <li key={id}>
                <PageLink href={`/articles/${id}`} lang={lang}>
                  {title}
                </PageLink>
              </li>
            ))}
            {stats.articles.length > props.articles.length ? (
              <li>
                <PageLink href="/articles">
                  {pageWords.moreArticles(stats.articles.length - props.articles.length)}
                </PageLink>
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
    </>
  );
}
