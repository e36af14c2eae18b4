'use client';

import { takeAwayWords as words } from '@/lib/text/en-take-away.ts';

export function PrintButton() {
  return (
    <button type="button" className="button needs-script" onClick={() => window.print()}>
      {words.print}
    </button>
  );
}
