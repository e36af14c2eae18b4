'use client';

import { useRef } from 'react';
import { CaseList, PlaceList } from '@/components/places/place-list.tsx';
import { Pages } from '@/components/ui/pages.tsx';
import { type Asked, parseAsked, printAsked, withQuery } from '@/lib/model/asked.ts';
import type { ExploredList, ExploredPage } from '@/lib/model/explored.ts';
import type { IgnoredValue } from '@/lib/model/filter.ts';
import { countsInWords } from '@/lib/text/en-counts.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { exploreTitle, listTitle, exploreWords as words } from '@/lib/text/en-explore.ts';
import { replaceQuery, ServerQuery, useQuery } from './address.ts';
import { CaseTable } from './case-table.tsx';
import { Chips } from './chips.tsx';
import { Empty } from './empty.tsx';
import { FilterForm } from './filter-form.tsx';
import { ListControls } from './list-controls.tsx';
import { exploredUrl, useExplored } from './use-explored.ts';
import { useSpoken } from './use-spoken.ts';

export interface ExplorePanelProps {
  /** What the server drew the page with: the canonical query, the page of the list, and its answer. */
  readonly query: string;
  readonly page: number;
  readonly explored: ExploredPage;
  readonly builtOn: string;
}

function List({
  explored,
  onSort,
}: {
  explored: ExploredPage;
  onSort: (sort: ExploredList['sort']) => void;
}) {
  const { list, counts } = explored;
  if (counts.cases === 0) return null;
  if (list.view === 'table') return <CaseTable list={list} onSort={onSort} />;
  if (list.sort !== 'place') return <CaseList rows={list.rows} />;
  return (
    <>
      <PlaceList groups={list.groups} />
      {list.page === list.pages || list.notOnMap.length > 0 ? (
        <section className="group" id="not-on-the-map">
          <h2>
            {words.notOnMap}: {counts.notOnMap}
          </h2>
          <p className="note">{counts.notOnMap > 0 ? words.notOnMapWhy : words.nothingOffMap}</p>
          {list.notOnMap.length > 0 ? <CaseList rows={list.notOnMap} /> : null}
        </section>
      ) : null}
    </>
  );
}

function Ignored({ values }: { values: readonly IgnoredValue[] }) {
  return values.length > 0 ? <p className="note notice">{words.ignored(values)}</p> : null;
}

/** The list of places and their cases, its counts and its filter: everything that the map shows, complete without it. */
function Panel({ query: drawnQuery, page, explored: drawn, builtOn }: ExplorePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useQuery();
  const state = useExplored({ url: exploredUrl(drawnQuery, page), explored: drawn });
  const explored = state.explored ?? drawn;
  const spoken = useSpoken(state.isStale ? null : words.spoken(explored), query);
  // What the register does not know leaves the address with the next choice.
  const current = parseAsked(query);
  const asked: Asked = state.isStale ? current : { ...current, filter: explored.filter };
  const ask = (next: Asked) => replaceQuery(printAsked(next), '/');
  const { counts, list } = explored;
  const address = (number: number) => withQuery(number === 1 ? '/' : `/pages/${number}`, printAsked(asked));
  return (
    <>
      <title>{listTitle(query, explored)}</title>
      <h1 tabIndex={-1} ref={heading}>
        {exploreTitle(explored)}
      </h1>
      <p className="as-of">
        {countsInWords(counts)} · {words.updated(dateInWords(builtOn))}
      </p>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      <Ignored values={explored.ignored} />
      <FilterForm explored={explored} asked={asked} onAsk={ask} />
      <Chips
        filter={asked.filter}
        explored={explored}
        onFilter={(filter) => ask({ ...asked, filter })}
        focusHeading={() => heading.current?.focus()}
      />
      <ListControls options={asked.options} onOptions={(options) => ask({ ...asked, options })} />
      {state.isStale ? (
        <p className="note notice" role="status">
          {state.failedAt ? words.failed(state.failedAt) : words.loading}{' '}
          {state.failedAt ? (
            <button type="button" className="button" onClick={state.retry}>
              {words.retry}
            </button>
          ) : null}
        </p>
      ) : null}
      <div
        className="explored"
        aria-busy={state.isStale}
        data-is-stale={state.isStale}
        data-query={drawnQuery || undefined}
      >
        {counts.cases === 0 ? (
          <Empty
            explored={explored}
            onFilter={(filter) => {
              heading.current?.focus();
              ask({ ...asked, filter });
            }}
          />
        ) : null}
        <List explored={explored} onSort={(sort) => ask({ ...asked, options: { ...asked.options, sort } })} />
        <Pages {...list} address={address} />
      </div>
    </>
  );
}

export function ExplorePanel(props: ExplorePanelProps) {
  return (
    <ServerQuery value={props.query}>
      <Panel {...props} />
    </ServerQuery>
  );
}
