import Link from 'next/link';
import type { ReactNode } from 'react';
import { words } from '@/lib/text/en.ts';

/** The top of a panel: the way back, where it belongs, and its heading, which takes the focus. */
export function PanelHead({ crumbs, title }: { crumbs: ReactNode; title: ReactNode }) {
  return (
    <>
      <p className="crumb">
        <Link href="/" className="back">
          <span aria-hidden="true">← </span>
          {words.allCases}
        </Link>
        {crumbs}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
    </>
  );
}
