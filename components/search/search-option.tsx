import type { SearchDocument } from '@/lib/search/document.ts';
import type { Reason } from '@/lib/search/explain.ts';
import type { Hit } from '@/lib/search/find.ts';
import { resultWords } from '@/lib/text/en-search-results.ts';

type Sources = readonly SearchDocument[];

/** Why a result was found: another spelling, or words of a quotation with the article that has them. */
function Why({ reason, sources }: { reason: Reason; sources: Sources }) {
  if (reason.kind === 'spelling') {
    const { text, lang } = reason.spelling;
    return (
      <span className="search-note">
        {resultWords.matched} <bdi lang={lang}>{text}</bdi>
      </span>
    );
  }
  const source = sources[reason.quote.article];
  return (
    <span className="search-note">
      <q lang={source?.lang}>
        {reason.pieces.map(({ text, isMatch }, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, always in its order
          isMatch ? <mark key={index}>{text}</mark> : text,
        )}
      </q>
      {source ? (
        <>
          {' '}
          {resultWords.quotedFrom} <cite lang={source.lang}>{source.title}</cite>
        </>
      ) : null}
    </span>
  );
}

export interface SearchOptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly sources: Sources;
  readonly isActive: boolean;
  readonly onChoose: (path: string) => void;
}

/** One result. A person's name leads to their case: its title and status stand first, the name says why. */
export function SearchOption({
  id,
  hit: { document, reason },
  sources,
  isActive,
  onChoose,
}: SearchOptionProps) {
  const { kind, path, title, lang, publisher, note } = document;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field names the active option
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="search-option"
      onClick={() => onChoose(path)}
    >
      <bdi className="search-title" lang={lang}>
        {title}
      </bdi>{' '}
      <span className="search-kind">{resultWords.kinds[kind]}</span>{' '}
      {publisher || note ? (
        <span className="search-note">
          {publisher ? <bdi lang={lang}>{publisher}</bdi> : null}
          {publisher ? ` · ${note}` : note}
        </span>
      ) : null}{' '}
      {reason ? <Why reason={reason} sources={sources} /> : null}
    </div>
  );
}
