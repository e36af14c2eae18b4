import { Corrections, LastChanged } from '@/components/corrections/record-history.tsx';
import { EventDate } from '@/components/ui/date.tsx';
import { Quotation } from '@/components/ui/evidence.tsx';
import { SourceOnPaper } from '@/components/ui/on-paper.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import type { Article, Mention } from '@/lib/model/article.ts';
import type { Quote } from '@/lib/model/quote.ts';
import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';

export interface ArticleFact {
  readonly says: string;
  readonly href: string;
  readonly title: string;
  readonly quote: Quote;
  readonly start: number;
  readonly end: number;
}

interface ArticlePanelProps extends RecordHistory {
  readonly article: Article;
  readonly facts: readonly ArticleFact[];
  readonly sources: Sources;
  readonly placeNames: Readonly<Record<string, string>>;
  /** How the name of each place was resolved, in words. */
  readonly resolutions: Readonly<Record<string, string>>;
  readonly languageName: string;
  /** The text, where it may be published whole. */
  readonly text: string | null;
}

function Imprint({ article, languageName }: Pick<ArticlePanelProps, 'article' | 'languageName'>) {
  return (
    <dl className="imprint">
      <dt>{words.article.publisher}</dt>
      {article.publisher === 'none' ? (
        <dd>{words.article.notStated}</dd>
      ) : (
        <dd lang={article.lang}>{article.publisher}</dd>
      )}
      <dt>{words.article.published}</dt>
      <dd>
        <EventDate on={article.publishedOn} isInferred={article.publishedOnBasis !== undefined} />
        {article.publishedOnBasis ? <p className="basis">{article.publishedOnBasis}</p> : null}
      </dd>
      <dt>{words.article.language}</dt>
      <dd>{languageName}</dd>
      {article.url === 'none' ? null : (
        <>
          <dt>{words.article.original}</dt>
          <dd>
            <a href={article.url} rel="noopener noreferrer nofollow">
              {new URL(article.url).host}
            </a>
            <SourceOnPaper url={article.url} />
          </dd>
        </>
      )}
      <dt>{words.article.archived}</dt>
      <dd className="note">
        {words.article.archivedAs(article.text.length)}{' '}
        <code translate="no">{article.text.sha256.slice(0, 16)}…</code>
      </dd>
    </dl>
  );
}

/** What part a place plays in the article, and in which form it is named: "trial, nationality; as a people". */
function partOf(mentions: readonly Mention[]): string {
  const unique = (values: readonly string[]) =>
    [...new Set(values.filter((value) => value !== ''))].join(', ');
  const roles = unique(mentions.map(({ role }) => words.article.roles[role]));
  const forms = unique(mentions.map(({ form }) => words.article.forms[form]));
  return forms === '' ? roles : `${roles}; ${forms}`;
}

function Mentions({
  mentions,
  lang,
  placeNames,
  resolutions,
}: {
  mentions: readonly Mention[];
  lang: string;
  placeNames: Readonly<Record<string, string>>;
  resolutions: Readonly<Record<string, string>>;
}) {
  const byPlace = new Map<string, Mention[]>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start))
    byPlace.set(mention.place, [...(byPlace.get(mention.place) ?? []), mention]);
  return (
    <ol className="mentions">
      {[...byPlace].map(([place, named]) => (
        <li key={place} data-place={place}>
          <PageLink href={`/places/${place}`}>{placeNames[place]}</PageLink>{' '}
          <span className="note">
            {words.article.occurrences(named.length)}:{' '}
            {[...new Set(named.map(({ toponym }) => toponym))].map((toponym, index) => (
              <span key={toponym}>
                {index > 0 ? ', ' : null}“<span lang={lang}>{toponym}</span>”
              </span>
            ))}
            {' · '}
            {partOf(named)}
            {resolutions[place] ? ` · ${resolutions[place]}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Facts({ facts, sources }: Pick<ArticlePanelProps, 'facts' | 'sources'>) {
  if (facts.length === 0) return <p>{words.article.noFacts}</p>;
  const byQuote = new Map<string, ArticleFact[]>();
  for (const fact of facts) {
    const key = `${fact.start} ${fact.end}`;
    byQuote.set(key, [...(byQuote.get(key) ?? []), fact]);
  }
  return (
    <ol className="facts">
      {[...byQuote].map(([key, proved]) => (
        <li key={key}>
          {proved.slice(0, 1).map(({ quote }) => (
            <Quotation key={quote.exact} quote={quote} sources={sources} />
          ))}
          <ul>
            {[...new Map(proved.map((fact) => [fact.says + fact.href, fact])).values()].map((fact) => (
              <li key={`${fact.href} ${fact.says}`}>
                {fact.says} <span className="note">→ </span>
                <PageLink href={fact.href}>{fact.title}</PageLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The text with every quotation marked. Overlapping quotations are marked as one. */
function FullText({
  text,
  lang,
  facts,
  licence,
}: {
  text: string;
  lang: string;
  facts: readonly ArticleFact[];
  licence: string;
}) {
  const merged: [number, number][] = [];
  for (const { start, end } of facts) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  const ends = [0, ...merged.map(([, end]) => end)];
  return (
    <>
      <h2>{words.article.fullText}</h2>
      <p className="note">{words.article.licence(licence)}</p>
      <div className="fulltext" lang={lang}>
        {merged.map(([start, end], index) => (
          <span key={start}>
            {text.slice(ends[index], start)}
            <mark>{text.slice(start, end)}</mark>
          </span>
        ))}
        {text.slice(ends.at(-1))}
      </div>
    </>
  );
}

/** One source: what it says of itself, the places it names and what it proves, in reading order. */
export function ArticlePanel(props: ArticlePanelProps) {
  const { article, facts, sources, placeNames, resolutions, languageName, text } = props;
  return (
    <>
      <LastChanged {...props} id="corrections" />
      <Imprint article={article} languageName={languageName} />
      {article.note ? <p className="note">{article.note}</p> : null}
      <h2>{words.article.places}</h2>
      <Mentions
        mentions={article.mentions}
        lang={article.lang}
        placeNames={placeNames}
        resolutions={resolutions}
      />
      <h2>{words.article.facts}</h2>
      <Facts facts={facts} sources={sources} />
      {text === null ? null : (
        <FullText text={text} lang={article.lang} facts={facts} licence={article.text.licence ?? ''} />
      )}
      <Corrections {...props} id="corrections" />
    </>
  );
}
