import { PageLink } from '@/components/ui/page-link.tsx';
import type { CaseRow, PlaceGroup } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import type { CaseCounts } from '@/lib/stats/counts.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { CaseList, PlaceList } from './place-list.tsx';

export interface HomePanelProps {
  readonly counts: CaseCounts;
  readonly builtOn: string;
  /** Names of the states that act. */
  readonly countries: readonly string[];
  readonly groups: readonly PlaceGroup[];
  readonly notOnMap: readonly CaseRow[];
  readonly statistics: readonly { readonly id: string; readonly value: Statistic }[];
  readonly alsoNamed: readonly { readonly id: string; readonly name: string }[];
  readonly page: number;
  readonly pages: number;
}

function Pages({ page, pages }: Pick<HomePanelProps, 'page' | 'pages'>) {
  if (pages === 1) return null;
  const address = (number: number) => (number === 1 ? '/' : `/pages/${number}`);
  return (
    <nav className="pages" aria-label={words.home.pages}>
      {page > 1 ? (
        <PageLink rel="prev" href={address(page - 1)}>
          {words.home.previous}
        </PageLink>
      ) : null}
      <span>{words.home.page(page, pages)}</span>
      {page < pages ? (
        <PageLink rel="next" href={address(page + 1)}>
          {words.home.next}
        </PageLink>
      ) : null}
    </nav>
  );
}

function Headlines({ statistics }: Pick<HomePanelProps, 'statistics'>) {
  if (statistics.length === 0) return null;
  return (
    <section className="group">
      <h2>{words.home.statistics}</h2>
      <ul className="headlines">
        {statistics.map(({ id, value }) => (
          <li key={id}>
            <PageLink href={`/countries/${value.country.toLowerCase()}#statistic-${id}`}>
              <b>
                {value.value === undefined
                  ? words.statistic.value(sumOfBreakdown(value) ?? 0, 'exact')
                  : words.statistic.value(value.value, value.qualifier)}
              </b>{' '}
              {value.title}
            </PageLink>
            <small>
              {value.assertedBy.name}, {words.statistic.asOf(dateInWords(value.asOf))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotOnMap({ rows, total }: { rows: readonly CaseRow[]; total: number }) {
  return (
    <section className="group" id="not-on-the-map">
      <h2>
        {words.home.notOnMap}: {total}
      </h2>
      <p className="note">{total > 0 ? words.home.notOnMapWhy : words.home.nothingOffMap}</p>
      {rows.length > 0 ? <CaseList rows={rows} /> : null}
    </section>
  );
}

/** The list of places and their cases: everything that the map shows, complete without it. */
export function HomePanel(props: HomePanelProps) {
  const { counts, countries, builtOn, groups, notOnMap, statistics, alsoNamed, page, pages } = props;
  return (
    <>
      <h1 tabIndex={-1}>{words.home.title(counts, countries)}</h1>
      <p className="as-of">
        {words.home.counts(counts)} · {words.home.updated(builtOn)}
      </p>
      <Pages page={page} pages={pages} />
      <PlaceList groups={groups} />
      <Pages page={page} pages={pages} />
      {page === pages || notOnMap.length > 0 ? <NotOnMap rows={notOnMap} total={counts.notOnMap} /> : null}
      <Headlines statistics={statistics} />
      {alsoNamed.length > 0 ? (
        <details className="group named">
          <summary>{words.home.alsoNamed(alsoNamed.length)}</summary>
          <ul className="inline">
            {alsoNamed.map(({ id, name }) => (
              <li key={id} data-place={id}>
                <PageLink href={`/places/${id}`}>{name}</PageLink>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
