import { type DataVersion, viewAsWork } from '@/lib/export/work.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';
import { citedTitle, type TitledView, viewTitle } from '@/lib/text/en-view.ts';
import { TakeAway } from './take-away.tsx';

export interface ViewTakeAwayProps {
  /** What the filter shows. */
  readonly explored: TitledView;
  /** The filter, in canonical order, without a "?". */
  readonly query: string;
  /** The address that readers know (`PUBLIC_BASE_URL`); null where it is the one in the address bar. */
  readonly base: string | null;
  readonly dataVersion: DataVersion;
}

/** What can be taken away of the list under a filter: every file, picture and frame shows the same cases. */
export function ViewTakeAway({ explored, query, base, dataVersion }: ViewTakeAwayProps) {
  const title = words.embedTitle(viewTitle(explored));
  return (
    <TakeAway
      path="/"
      query={query}
      base={base}
      downloads={[
        { collection: 'places', query, label: words.downloadAll.places },
        { collection: 'cases', query, label: words.downloadAll.cases },
      ]}
      view={{ query, work: viewAsWork(citedTitle(explored), query, dataVersion, base) }}
      embeds={[
        { label: words.embedMap, path: withQuery('/embed/map', query), title },
        { label: words.embedList, path: withQuery('/embed/list', query), title },
      ]}
    />
  );
}
