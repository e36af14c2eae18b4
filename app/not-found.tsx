import type { Metadata } from 'next';
import { NotFoundPanel } from '@/components/ui/not-found-panel.tsx';
import { words } from '@/lib/text/en.ts';
import SiteLayout from './(site)/layout.tsx';

export const metadata: Metadata = { title: words.notFound.title };

/** An address that no folder matches is outside `(site)`: it gets the same frame. */
export default function NotFound() {
  return (
    <SiteLayout>
      <NotFoundPanel />
    </SiteLayout>
  );
}
