import type { ReactNode } from 'react';
import type { Theme } from '@/lib/drawing/palette.ts';
import { embedWords } from '@/lib/text/en-embed.ts';
import { EmbedLinks } from './embed-links.tsx';

interface EmbedFrameProps {
  readonly title: string;
  /** What stands under the title. */
  readonly note?: ReactNode;
  /** The filter, without a "?". */
  readonly query?: string;
  /** The full page: a path with its query. */
  readonly href: string;
  /** Which data, and whose. */
  readonly source: string;
  /** Null follows the reader's system. */
  readonly theme: Theme | null;
  /** What the first link skips, and where it leads. */
  readonly skip?: { readonly to: string; readonly text: string };
  readonly children: ReactNode;
}

/** A page for the frame of another site: a heading, what is shown, where it is from, and the way to the full page. */
export function EmbedFrame({
  title,
  note,
  query = '',
  href,
  source,
  theme,
  skip,
  children,
}: EmbedFrameProps) {
  return (
    <div className="embed" data-theme={theme ?? undefined}>
      {skip ? (
        <a className="skip" href={skip.to}>
          {skip.text}
        </a>
      ) : null}
      <EmbedLinks query={query}>
        <main>
          <h1>{title}</h1>
          {note ? <p className="as-of">{note}</p> : null}
          {children}
        </main>
      </EmbedLinks>
      <footer className="embed-foot">
        <a href={href} target="_blank" rel="noopener">
          {embedWords.open}
        </a>
        <p className="note">
          {source}. {embedWords.newTab}
        </p>
      </footer>
    </div>
  );
}
