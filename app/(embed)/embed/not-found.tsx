import type { Metadata } from 'next';
import { EmbedFrame } from '@/components/embeds/embed-frame.tsx';
import { words } from '@/lib/text/en.ts';
import { embedWords } from '@/lib/text/en-embed.ts';

export const metadata: Metadata = { title: embedWords.notFound, robots: { index: false } };

export default function EmbedNotFound() {
  return (
    <EmbedFrame title={embedWords.notFound} href="/" source={words.productName} theme={null}>
      <p>{embedWords.notFoundText}</p>
    </EmbedFrame>
  );
}
