import { TakeAway } from '@/components/ui/take-away.tsx';
import { type DataVersion, viewAsWork } from '@/lib/export/work.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { printFilter } from '@/lib/model/filter.ts';
import type { CountryPage } from '@/lib/stats/country-page.ts';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';
import { citedTitle, type TitledView, viewTitle } from '@/lib/text/en-view.ts';

interface CountryTakeAwayProps {
  readonly page: CountryPage;
  /** The cases in which the country acts; null where there is none. */
  readonly view: TitledView | null;
  readonly base: string | null;
  readonly dataVersion: DataVersion;
}

/** What can be taken away of a country: the cases in which it acts, and each number about it. */
export function CountryTakeAway({ page, view, base, dataVersion }: CountryTakeAwayProps) {
  const query = view ? printFilter(view.filter) : '';
  const title = view ? words.embedTitle(viewTitle(view)) : '';
  return (
    <TakeAway
      path={`/countries/${page.code.toLowerCase()}`}
      query=""
      base={base}
      downloads={view ? [{ collection: 'cases', query: `jurisdiction=${page.code}` }] : []}
      view={view ? { query, work: viewAsWork(citedTitle(view), query, dataVersion) } : undefined}
      embeds={[
        ...(view
          ? [
              { label: words.embedMap, path: withQuery('/embed/map', query), title },
              { label: words.embedList, path: withQuery('/embed/list', query), title },
            ]
          : []),
        ...page.statistics.map(({ id, value }) => ({
          label: value.title,
          path: `/embed/statistics/${id}`,
          title: words.embedTitle(value.title),
        })),
      ]}
    />
  );
}
