import type { ReactNode } from 'react';
import { PageLink } from '@/components/ui/page-link.tsx';
import { words } from '@/lib/text/en.ts';

/** The top of a panel: the way back, where it belongs, and its heading, which takes the focus. */
export function PanelHead({ crumbs, title }: { crumbs: ReactNode; title: ReactNode }) {
  return (
    <>
      <p className="crumb">
        <PageLink href="/" className="back">
          <span aria-hidden="true">← </span>
          {words.allCases}
        </PageLink>
        {crumbs}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
    </>
  );
}
