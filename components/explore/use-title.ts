import { useEffect } from 'react';
import { exploreWords as words } from '@/lib/text/en-explore.ts';

/** The document's title while the list shows something else than the server drew; null leaves the server's. */
export function useTitle(title: string | null): void {
  useEffect(
    function nameDocument() {
      if (title === null) return;
      const before = document.title;
      document.title = words.documentTitle(title);
      return function giveBack() {
        document.title = before;
      };
    },
    [title],
  );
}
