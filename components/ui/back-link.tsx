'use client';

import Link from 'next/link';
import { useQuery } from '@/components/explore/address.ts';
import { withQuery } from '@/lib/model/asked.ts';
import { exploreWords as words } from '@/lib/text/en-explore.ts';

/** The way back to the list, as it was chosen. */
export function BackLink() {
  const query = useQuery();
  return (
    <Link prefetch={false} href={withQuery('/', query)} className="back">
      <span aria-hidden="true">← </span>
      {query === '' ? words.allCases : words.matching}
    </Link>
  );
}
