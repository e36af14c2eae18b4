'use client';

import Link from 'next/link';
import { type ComponentProps, useContext } from 'react';
import { Embedded } from '@/components/embeds/embed-links.tsx';
import { useQuery } from '@/components/explore/address.ts';
import { withQuery } from '@/lib/model/asked.ts';

type PageLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & { readonly href: string };

// Whoever opens one of these is still looking at what they chose.
const opened = /^(\/(?:places|cases|countries|articles)\/[^#?]+)(#.*)?$/;

function withFilter(href: string, query: string): string {
  const [, path, hash = ''] = opened.exec(href) ?? [];
  return path === undefined ? href : withQuery(path, query) + hash;
}

/**
 * A link to another page of the register; the filter of the address goes along to what is opened from it. Nothing is
 * asked for before it is followed: a list would ask for dozens of pages at once, and the server would hear of pages
 * that nobody has chosen to read.
 */
export function PageLink({ href, ...rest }: PageLinkProps) {
  const query = useQuery();
  const address = withFilter(href, query);
  if (useContext(Embedded)) return <a target="_blank" rel="noopener" href={address} {...rest} />;
  return <Link prefetch={false} href={address} {...rest} />;
}
