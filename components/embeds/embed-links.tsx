'use client';

import { createContext, type ReactNode } from 'react';
import { ServerQuery } from '@/components/explore/address.ts';

/** Whether links stand in a frame of somebody else's page: they then open the full page beside it. */
export const Embedded = createContext(false);

/** Links in it open a new tab, with the filter that the frame shows. */
export function EmbedLinks({ query, children }: { query: string; children: ReactNode }) {
  return (
    <Embedded value={true}>
      <ServerQuery value={query}>{children}</ServerQuery>
    </Embedded>
  );
}
