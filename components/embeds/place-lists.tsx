import { CaseList, PlaceList } from '@/components/places/place-list.tsx';
import type { ExploredPage } from '@/lib/model/explored.ts';
import { embedWords } from '@/lib/text/en-embed.ts';

/** The places of a filter and their cases, then the cases that no place can be named for. */
export function PlaceLists({ list, counts }: Pick<ExploredPage, 'list' | 'counts'>) {
  const shown = list.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (counts.cases === 0) return <p>{embedWords.nothing}</p>;
  return (
    <>
      <PlaceList groups={list.groups} />
      {list.notOnMap.length > 0 ? (
        <section className="group">
          <h2>{embedWords.notOnMap(counts.notOnMap)}</h2>
          <CaseList rows={list.notOnMap} />
        </section>
      ) : null}
      {shown < counts.places ? <p className="note">{embedWords.more(shown, counts.places)}</p> : null}
    </>
  );
}
