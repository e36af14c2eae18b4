import type { Metadata } from 'next';
import { PageLink } from '@/components/ui/page-link.tsx';
import { words } from '@/lib/text/en.ts';

export const metadata: Metadata = { title: words.notFound.title };

export default function NotFound() {
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
