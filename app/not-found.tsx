import type { Metadata } from 'next';
import Link from 'next/link';
import { words } from '@/lib/text/en.ts';

export const metadata: Metadata = { title: words.notFound.title };

export default function NotFound() {
  return (
    <>
      <h1 tabIndex={-1}>{words.notFound.title}</h1>
      <p>{words.notFound.text}</p>
      <p>
        <Link href="/">{words.notFound.back}</Link>
      </p>
    </>
  );
}
