import Link from 'next/link';
import type { Quote } from '@/lib/model/quote.ts';
import type { Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';

/** Title, publisher and date of an article, as a link to its page. */
export function SourceLine({ article, sources }: { article: string; sources: Sources }) {
  const source = sources[article];
  if (!source) return null;
  return (
    <>
      <Link href={`/articles/${article}`} lang={source.lang}>
        {source.title}
      </Link>
      {' · '}
      {source.publisher === 'none' ? words.evidence.publisherUnknown : source.publisher}
      {' · '}
      {dateInWords(source.publishedOn)}
    </>
  );
}

/** One quotation: the exact words marked in their context. */
export function Quotation({
  quote,
  sources,
  isSourceShown = true,
}: {
  quote: Quote;
  sources: Sources;
  isSourceShown?: boolean;
}) {
  const source = sources[quote.article];
  return (
    <figure>
      <blockquote lang={source?.lang} cite={source && source.url !== 'none' ? source.url : undefined}>
        {quote.prefix ? `… ${quote.prefix}` : null}
        <mark>{quote.exact}</mark>
        {quote.suffix ? `${quote.suffix} …` : null}
      </blockquote>
      {isSourceShown ? (
        <figcaption>
          <SourceLine article={quote.article} sources={sources} />
        </figcaption>
      ) : null}
    </figure>
  );
}

/** The words behind a fact, one click or key press away; `bases` says what was inferred, and from what. */
export function Evidence({
  fact,
  evidence,
  sources,
  bases = [],
}: {
  fact: string;
  evidence: readonly Quote[];
  sources: Sources;
  bases?: readonly (string | undefined)[];
}) {
  const inferences = bases.filter((basis) => basis !== undefined);
  return (
    <details className="evidence">
      <summary>
        {words.evidence.open}
        {words.evidence.count(evidence.length)}
        <span className="sr-only"> {words.evidence.of(fact)}</span>
      </summary>
      {evidence.map((quote) => (
        <Quotation
          key={`${quote.article} ${quote.prefix ?? ''}${quote.exact}`}
          quote={quote}
          sources={sources}
        />
      ))}
      {inferences.map((basis) => (
        <p key={basis} className="basis">
          <i>{words.evidence.inferredFrom}</i> {basis}
        </p>
      ))}
    </details>
  );
}
