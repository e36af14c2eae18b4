import { PageLink } from '@/components/ui/page-link.tsx';
import { type Quote, wordsOf } from '@/lib/model/quote.ts';
import type { Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords, isUncertain } from '@/lib/text/en-dates.ts';
import { passageWords } from '@/lib/text/en-passage.ts';

/** Title, publisher and date of an article, as a link to its page. */
export function SourceLine({ article, sources }: { article: string; sources: Sources }) {
  const source = sources[article];
  if (!source) return null;
  return (
    <>
      <PageLink href={`/articles/${article}`} lang={source.lang}>
        {source.title}
      </PageLink>
      {' · '}
      {source.publisher === 'none' ? (
        words.evidence.publisherUnknown
      ) : (
        <span lang={source.lang}>{source.publisher}</span>
      )}
      {' · '}
      {dateInWords(source.publishedOn)}
      {isUncertain(source.publishedOn) ? ` (${words.case.inferred})` : null}
    </>
  );
}

/** The way to the words where they were published. A browser that knows text fragments scrolls to them. */
function Passage({ address, quote, lang }: { address: string; quote: Quote; lang: string | undefined }) {
  return (
    <p className="passage">
      <a href={address} rel="noopener noreferrer nofollow">
        {passageWords.open(new URL(address).host)}
        <span className="sr-only">
          {': '}
          <q lang={lang}>{passageWords.beginning(quote.exact)}</q>
        </span>
      </a>
    </p>
  );
}

/** One quotation: the exact words marked in their context, and the way to them. */
export function Quotation({ quote, sources }: { quote: Quote; sources: Sources }) {
  const source = sources[quote.article];
  const address = source?.passages?.[wordsOf(quote)];
  return (
    <>
      <blockquote lang={source?.lang} cite={source && source.url !== 'none' ? source.url : undefined}>
        {quote.prefix ? `… ${quote.prefix}` : null}
        <mark>{quote.exact}</mark>
        {quote.suffix ? `${quote.suffix} …` : null}
      </blockquote>
      {address ? <Passage address={address} quote={quote} lang={source?.lang} /> : null}
    </>
  );
}

/** What one article says of a fact, with the article under it. */
function Testimony({ quotes, sources }: { quotes: readonly Quote[]; sources: Sources }) {
  return (
    <figure>
      {quotes.map((quote) => (
        <Quotation
          key={[quote.prefix, quote.exact, quote.suffix].join(' ')}
          quote={quote}
          sources={sources}
        />
      ))}
      <figcaption>
        <SourceLine article={quotes[0]?.article ?? ''} sources={sources} />
      </figcaption>
    </figure>
  );
}

function byArticle(evidence: readonly Quote[]): Quote[][] {
  const groups = new Map<string, Quote[]>();
  for (const quote of evidence) groups.set(quote.article, [...(groups.get(quote.article) ?? []), quote]);
  return [...groups.values()];
}

/** The words behind a fact, one click or key press away; `bases` says what was inferred, and from what. */
export function Evidence({
  fact,
  factLang,
  evidence,
  sources,
  bases = [],
}: {
  fact: string;
  /** The language of `fact`, where it is a name in another one. */
  factLang?: string | undefined;
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
        <span className="sr-only">
          {' '}
          {words.evidence.of} <span lang={factLang}>{fact}</span>
        </span>
      </summary>
      {byArticle(evidence).map((quotes) => (
        <Testimony key={quotes[0]?.article} quotes={quotes} sources={sources} />
      ))}
      {inferences.map((basis) => (
        <p key={basis} className="basis">
          <i>{words.evidence.inferredFrom}</i> {basis}
        </p>
      ))}
    </details>
  );
}
