'use client';

import { currentQuery, replaceQuery, useQuery } from '@/components/explore/address.ts';
import { unfiltered, useExplored } from '@/components/explore/use-explored.ts';
import { parseAsked, printAsked } from '@/lib/model/asked.ts';
import type { Explored } from '@/lib/model/explored.ts';
import { printFilter, without } from '@/lib/model/filter.ts';
import { TimeStrip } from './time-strip.tsx';

/** What the strip shows of an answer. */
export type Timed = Pick<Explored, 'timeline' | 'counts'>;

function choosePeriod(from: string | null, to: string | null): void {
  const asked = parseAsked(currentQuery());
  replaceQuery(printAsked({ ...asked, filter: { ...asked.filter, from, to } }));
}

/** The time strip of the address: it follows the filter and sets its period, whichever panel is open. */
export function LiveTimeStrip({ whole }: { readonly whole: Timed }) {
  const query = useQuery();
  const { explored } = useExplored(unfiltered);
  const { filter } = parseAsked(query);
  const { timeline, counts } = explored ?? whole;
  return (
    <TimeStrip
      timeline={timeline}
      counts={counts}
      from={filter.from}
      to={filter.to}
      keep={printFilter(without(filter, 'period'))}
      onPeriod={choosePeriod}
    />
  );
}
