'use client';

import { ViewTakeAway, type ViewTakeAwayProps } from '@/components/ui/view-take-away.tsx';
import type { ExploredPage } from '@/lib/model/explored.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { ServerQuery } from './address.ts';
import { exploredUrl, useExplored } from './use-explored.ts';

interface ExploredTakeAwayProps extends Pick<ViewTakeAwayProps, 'base' | 'dataVersion'> {
  /** What the server drew the page with, as for the list. */
  readonly query: string;
  readonly page: number;
  readonly explored: ExploredPage;
}

/** The filter is that of the answer: what is taken away is what its title says, also while the next is asked for. */
function Current({ query, page, explored, ...rest }: ExploredTakeAwayProps) {
  const answer = useExplored({ url: exploredUrl(query, page), explored }).explored ?? explored;
  return <ViewTakeAway explored={answer} query={printFilter(answer.filter)} {...rest} />;
}

/** The end of the list: what can be taken away of what the address asks for. */
export function ExploredTakeAway(props: ExploredTakeAwayProps) {
  return (
    <ServerQuery value={props.query}>
      <Current {...props} />
    </ServerQuery>
  );
}
