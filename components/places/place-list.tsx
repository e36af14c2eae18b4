'use client';

import { AsOf } from '@/components/explore/as-of.tsx';
import { MarkerGlyph } from '@/components/map/marker-glyph.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import type { CaseRow, PlaceGroup, PlaceRow } from '@/lib/model/row.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';
import { pageWords } from '@/lib/text/en-pages.ts';
import { stageWords } from '@/lib/text/en-stages.ts';

/** Title and status of a case: "convicted, as of 17 March 2025". */
export function CaseLine({ row }: { row: CaseRow }) {
  return (
    <>
      <PageLink href={`/cases/${row.id}`}>{row.title}</PageLink>
      {row.stage && row.asOf ? (
        <small>
          {stageWords[row.stage]}, {words.asOf} <AsOf row={row} />
        </small>
      ) : null}
    </>
  );
}

function PlaceItem({ row }: { row: PlaceRow }) {
  const isHollow = row.precision !== 'city';
  const notes = [
    ...(isHollow ? [words.knownOnlyAs[row.precision]] : []),
    ...(row.isInferred ? [words.placeInferred] : []),
  ];
  return (
    <li data-place={row.id}>
      <article className="row">
        <MarkerGlyph stage={row.stage ?? 'named'} isHollow={isHollow} className="glyph" />
        <h3>
          <PageLink href={`/places/${row.id}`}>{row.name}</PageLink>
          {notes.length > 0 ? <span className="note"> {notes.join(', ')}</span> : null}
        </h3>
        <ul className="case-lines">
          {row.cases.map((line) => (
            <li key={line.id} data-case={line.id}>
              <CaseLine row={line} />
            </li>
          ))}
          {row.moreCases > 0 ? (
            <li>
              <PageLink href={`/places/${row.id}`}>{pageWords.moreCasesHere(row.moreCases)}</PageLink>
            </li>
          ) : null}
        </ul>
      </article>
    </li>
  );
}

/** Places and their cases by country: the map's twin, complete without it. */
export function PlaceList({ groups }: { groups: readonly PlaceGroup[] }) {
  return groups.map(({ heading, rows }) => (
    <section key={heading} className="group">
      <h2>{heading}</h2>
      <ul className="rows">
        {rows.map((row) => (
          <PlaceItem key={row.id} row={row} />
        ))}
      </ul>
    </section>
  ));
}

/** Cases as a plain list, with the shape of their status. */
export function CaseList({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} data-case={row.id}>
          <article className="row">
            <MarkerGlyph stage={row.stage ?? 'named'} isHollow={false} className="glyph" />
            <h3 className="case-line">
              <CaseLine row={row} />
            </h3>
          </article>
        </li>
      ))}
    </ul>
  );
}
