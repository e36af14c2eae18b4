import { ExplorePanel, type ExplorePanelProps } from '@/components/explore/explore-panel.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import type { Statistic } from '@/lib/model/statistic.ts';
import { sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';

export interface HomePanelProps extends ExplorePanelProps {
  readonly statistics: readonly { readonly id: string; readonly value: Statistic }[];
  readonly alsoNamed: readonly { readonly id: string; readonly name: string }[];
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

/** The list with its filter, the numbers that others publish, and the places that are only named. */
export function HomePanel({ statistics, alsoNamed, ...explored }: HomePanelProps) {
  return (
    <>
      <ExplorePanel {...explored} />
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
