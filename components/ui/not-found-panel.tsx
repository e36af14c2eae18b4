import { PageLink } from '@/components/ui/page-link.tsx';
import { words } from '@/lib/text/en.ts';

/** What stands where an address leads nowhere. */
export function NotFoundPanel() {
  return (
    <>
      <h1 tabIndex={-1}>{words.notFound.title}</h1>
      <p>{words.notFound.text}</p>
      <p>
        <PageLink href="/">{words.notFound.back}</PageLink>
      </p>
    </>
  );
}
