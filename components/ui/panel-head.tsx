import type { ReactNode } from 'react';
import { BackLink } from './back-link.tsx';

/** The top of a panel: the way back, where it belongs, and its heading, which takes the focus. */
export function PanelHead({ crumbs, title }: { crumbs: ReactNode; title: ReactNode }) {
  return (
    <>
      <p className="crumb">
        <BackLink />
        {crumbs}
      </p>
      <h1 tabIndex={-1}>{title}</h1>
    </>
  );
}
