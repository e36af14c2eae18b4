'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense, useLayoutEffect } from 'react';
import { announceAddress } from './address.ts';

function Watcher() {
  const pathname = usePathname();
  const parameters = useSearchParams();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told is that they changed
  useLayoutEffect(announceAddress, [pathname, parameters]);
  return null;
}

/**
 * Tells of addresses that a link led to. Reading the query leaves prerendered HTML empty up to the next Suspense:
 * here that is nothing.
 */
export function AddressWatcher() {
  return (
    <Suspense fallback={null}>
      <Watcher />
    </Suspense>
  );
}
