import { useRouter } from 'next/navigation';
import { useDeferredValue, useEffect, useEffectEvent, useMemo } from 'react';
import { type Found, find } from '@/lib/search/find.ts';
import type { SearchIndex } from '@/lib/search/search-index.ts';
import { fieldWords } from '@/lib/text/en-search.ts';
import { resultWords } from '@/lib/text/en-search-results.ts';
import { SearchOption } from './search-option.tsx';
import { showPage } from './show-page.ts';
import { closed, optionId, type Shown } from './shown.ts';
import { useSearchIndex } from './use-search-index.ts';

const fewest = 8;
const most = 50;

/** A fault of the index that shows only now is told like one that showed while loading. */
function findSafely(index: SearchIndex | null, text: string, limit: number): Found | Error | null {
  try {
    return index && find(index, text, limit);
  } catch (error) {
    console.warn('search', error);
    return error instanceof Error ? error : new Error(String(error));
  }
}

function whatIsSaid(
  { hits, total, isCommon }: Found,
  text: string,
  isAll: boolean,
  hasQuotes: boolean,
): string {
  const words = isAll ? resultWords.all : resultWords.suggestions;
  const first = total === 0 ? resultWords.none(text.trim()) : words(hits.length, total);
  const notes = [
    ...(isCommon ? [resultWords.common] : []),
    ...(hasQuotes || text.trim() === '' ? [] : [resultWords.withoutQuotes]),
  ];
  return [first, ...notes].join(' ');
}

export interface SearchResultsProps {
  readonly id: string;
  readonly text: string;
  readonly isOpen: boolean;
  /** Whether Enter asked for all results. */
  readonly isAll: boolean;
  readonly active: number | null;
  readonly onShow: (shown: Shown) => void;
  readonly onChoose: () => void;
}

/** What the text finds, as the list of the field. It is loaded when the field is first used. */
export function SearchResults({ id, text, isOpen, isAll, active, onShow, onChoose }: SearchResultsProps) {
  const router = useRouter();
  const { index, hasFailed, retry } = useSearchIndex();
  const settled = useDeferredValue(text);
  const found = useMemo(() => findSafely(index, settled, isAll ? most : fewest), [index, settled, isAll]);
  const show = useEffectEvent(onShow);
  const tryAgain = useEffectEvent(retry);

  useEffect(
    function tellTheField() {
      if (hasFailed || found instanceof Error) {
        show({ ...closed, says: fieldWords.failed, retry: () => tryAgain() });
      } else if (found)
        show({
          ...closed,
          options: found.hits.length,
          says: whatIsSaid(found, settled, isAll, index?.hasQuotes ?? true),
        });
      else show({ ...closed, says: fieldWords.loading });
    },
    [found, index, hasFailed, settled, isAll],
  );
  useEffect(
    function keepActiveInSight() {
      if (active !== null)
        document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
    },
    [id, active],
  );

  function choose(path: string) {
    onChoose();
    showPage(path, router.push);
  }

  if (!isOpen || !index || !found || found instanceof Error || found.hits.length === 0) return null;
  return (
    <div id={id} role="listbox" className="search-list" aria-label={resultWords.list}>
      {found.hits.map((hit, position) => (
        <SearchOption
          key={hit.document.path}
          id={optionId(id, position)}
          hit={hit}
          sources={index.documents}
          isActive={position === active}
          onChoose={choose}
        />
      ))}
    </div>
  );
}
