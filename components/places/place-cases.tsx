'use client';

import { Fragment, type ReactNode } from 'react';
import { unfiltered, useExplored } from '@/components/explore/use-explored.ts';
import { useMarks } from '@/components/explore/use-marks.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';

interface PlaceCase {
  readonly id: string;
  readonly section: ReactNode;
}

/** The cases at a place: under a filter those that its marker counts, and the others folded away below them. */
export function PlaceCases({ place, cases }: { place: string; cases: readonly PlaceCase[] }) {
  const { explored } = useExplored(unfiltered);
  const marks = useMarks(explored, place);
  const marked = marks && (marks.find(({ id }) => id === place)?.cases ?? []);
  const isMeant = ({ id }: PlaceCase) => !marked || marked.includes(id);
  const others = cases.filter((one) => !isMeant(one));
  return (
    <>
      {cases.filter(isMeant).map(({ id, section }) => (
        <Fragment key={id}>{section}</Fragment>
      ))}
      {others.length > 0 ? (
        <details className="group others">
          <summary>{words.otherCases(others.length)}</summary>
          {others.map(({ id, section }) => (
            <Fragment key={id}>{section}</Fragment>
          ))}
        </details>
      ) : null}
    </>
  );
}
