import type { ExploredCounts } from '@/lib/model/explored.ts';
import type { IgnoredValue } from '@/lib/model/filter.ts';
import { countsInWords } from '@/lib/text/en-counts.ts';
import { exploreWords } from '@/lib/text/en-explore.ts';

/** How many cases are meant, and what of the address was not understood. */
export function ViewNote({ counts, ignored }: { counts: ExploredCounts; ignored: readonly IgnoredValue[] }) {
  return (
    <>
      {countsInWords(counts)}
      {ignored.length > 0 ? ` · ${exploreWords.ignored(ignored)}` : null}
    </>
  );
}
