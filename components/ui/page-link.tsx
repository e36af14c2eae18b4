import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to another page of the register. Nothing is asked for before it is followed: a list would ask for
 * dozens of pages at once, and the server would hear of pages that nobody has chosen to read.
 */
export function PageLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
