import { Document, isScalar, Scalar, visit } from 'yaml';
import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import type { Proposal } from '../geoparsing/geoparser.ts';
import type { Article, Mention } from '../model/article.ts';
import type { CaseFile, Person } from '../model/case.ts';
import type { Corpus } from '../model/corpus.ts';
import type { CaseEvent } from '../model/event.ts';
import type { EventKind } from '../model/event-kinds.ts';
import type { Place } from '../model/place.ts';
import { knownPlace, slugOf, toPlace } from './place-names.ts';
import type { ArticleProposal } from './propose.ts';
import { type Quotation, quoteAround } from './quotation.ts';

/** A mention that somebody, or a limit they set, accepted, with the place that it means. */
export interface Accepted {
  readonly mention: Proposal;
  readonly place: number;
}

/** Draft files by name, and what they need beside them. */
export interface Draft {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
}

const kinds: readonly (readonly [EventKind, RegExp])[] = [
  ['sentenced', /\b(?:sentenced|convicted)\b/iu],
  ['died', /\b(?:died|has died)\b/iu],
  ['expelled', /\b(?:expelled|ordered to leave|deported)\b/iu],
  ['referred', /\b(?:referred to prosecutors|sent papers)\b/iu],
  ['charged', /\b(?:charged with|indicted)\b/iu],
  ['trial-opened', /\btrial\b.{0,40}\b(?:began|opened|started)\b/iu],
  ['released', /\breleased\b/iu],
  ['detained', /\b(?:detained|detains|arrested)\b/iu],
];

interface EventProposal {
  readonly kind: EventKind;
  readonly quotation: Quotation;
  readonly sentence: Quotation;
}

/** The sentence for each kind of event that tells most of it: a date, a place; the first of equals. */
function findEvents({ text, sentences, dates, mentions }: ArticleProposal): EventProposal[] {
  const found = new Map<EventKind, EventProposal & { readonly worth: number }>();
  for (const sentence of sentences) {
    const isInside = ({ start }: { readonly start: number }) =>
      start >= sentence.start && start < sentence.end;
    const worth =
      Number(dates.some((date) => date.edtf !== null && isInside(date))) + Number(mentions.some(isInside));
    for (const [kind, pattern] of kinds) {
      const match = pattern.exec(sentence.exact);
      if (!match) continue;
      const start = sentence.start + match.index;
      const quotation = quoteAround(text, start, start + match[0].length);
      if (quotation && worth > (found.get(kind)?.worth ?? -1))
        found.set(kind, { kind, quotation, sentence, worth });
      break;
    }
  }
  return [...found.values()];
}

const forms = {
  literal: undefined,
  address: undefined,
  demonym: 'demonym',
  organisation: 'organisation',
  title: 'title',
} as const;

/** An id from the place named most, what happened there, and the year; never from a person's name. */
function draftId(
  proposal: ArticleProposal,
  accepted: readonly Accepted[],
  gazetteer: Gazetteer,
  events: readonly EventProposal[],
): string {
  const cities = accepted.filter(
    ({ mention, place }) => mention.role !== 'demonym' && gazetteer.typeNumberOf(place) > 9,
  );
  const counts = new Map<number, number>();
  for (const { place } of cities.length > 0 ? cities : accepted)
    counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const year = proposal.publishedOn?.edtf.slice(0, 4);
  const place = most ? slugOf(gazetteer.nameOf(most[0])) : 'article';
  return [place, events[0]?.kind ?? 'report', year ?? proposal.sha256.slice(0, 6)].join('-').slice(0, 60);
}

function toMention(mention: Proposal, place: string): Mention & { form: Mention['form'] } {
  const form = forms[mention.role] ?? 'literal';
  const role = mention.role === 'demonym' ? 'nationality' : 'context';
  return { toponym: mention.phrase, place, start: mention.start, end: mention.end, role, form };
}

/** A draft lacks what the text does not tell; the checker names it until somebody writes it. */
type Drafted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

function articleOf(
  id: string,
  proposal: ArticleProposal,
  title: Quotation,
  mentions: Mention[],
): Drafted<Article, 'publishedOn'> {
  const { publishedOn, sha256, text, lang, dates } = proposal;
  const heading = quoteAround(text, title.start, Math.min(title.end, title.start + 160)) ?? title;
  const stated = dates.find(({ edtf, basis }) => basis === null && edtf === publishedOn?.edtf);
  const dateQuote = stated ? quoteAround(text, stated.start, stated.end) : null;
  const quotes = [heading, dateQuote].flatMap((quote) => (quote ? quote.exact.slice(0, 160).trim() : []));
  return {
    title: title.exact,
    publisher: 'none',
    lang,
    url: 'none',
    ...(publishedOn ? { publishedOn: publishedOn.edtf } : {}),
    ...(publishedOn?.basis ? { publishedOnBasis: publishedOn.basis } : {}),
    text: { sha256, length: text.length },
    evidence: [...new Set(quotes)].map((exact) => ({ article: id, exact })),
    mentions,
  };
}

function peopleOf(id: string, { text, people, lang }: ArticleProposal): Person[] {
  const quoted = people.flatMap(({ name, start, end }) => {
    const exact = quoteAround(text, start, end)?.exact;
    return exact === undefined ? [] : [{ name, exact }];
  });
  return quoted.map(({ name, exact }, index) => ({
    id: `p${index + 1}`,
    names: [{ text: name, lang, kind: 'full', evidence: { article: id, exact } }],
    description: 'Draft: say who this is, or delete',
    nationality: [],
    evidence: [{ article: id, exact }],
  }));
}

/** The people whose name, or the last word of it, stands in the sentence. */
function peopleIn(sentence: string, people: readonly Person[]): string[] {
  return people.flatMap(({ id, names }) =>
    names.some(({ text }) => sentence.includes(text.split(' ').at(-1) ?? text)) ? [id] : [],
  );
}

function eventOf(
  id: string,
  proposal: ArticleProposal,
  { kind, quotation, sentence }: EventProposal,
  accepted: readonly Accepted[],
  slugs: ReadonlyMap<number, string>,
  people: readonly Person[],
): Drafted<CaseEvent, 'on'> {
  const { text, dates } = proposal;
  const isInside = ({ start }: { readonly start: number }) => start >= sentence.start && start < sentence.end;
  const date = dates.find((one) => one.edtf !== null && isInside(one));
  const place = accepted.find(({ mention }) => mention.role === 'literal' && isInside(mention));
  const placeQuote = place ? quoteAround(text, place.mention.start, place.mention.end) : null;
  const slug = place && placeQuote ? slugs.get(place.place) : undefined;
  const quotes = [quotation, date ? quoteAround(text, date.start, date.end) : null, placeQuote].flatMap(
    (quote) => quote?.exact ?? [],
  );
  return {
    id: kind,
    kind,
    people: peopleIn(sentence.exact, people),
    ...(date?.edtf ? { on: date.edtf } : {}),
    ...(date?.basis ? { onBasis: date.basis } : {}),
    ...(slug === undefined ? {} : { place: slug }),
    summary: 'Draft: say in our own words what happened, and who says so',
    assertedBy: { name: 'the article, naming no source', kind: 'media', basis: 'Draft: name who reports it' },
    evidence: [...new Set(quotes)].map((exact) => ({ article: id, exact })),
  };
}

interface CaseDraft extends Omit<CaseFile, 'jurisdiction' | 'events'> {
  readonly events: readonly Drafted<CaseEvent, 'on'>[];
}

function caseOf(
  id: string,
  proposal: ArticleProposal,
  events: readonly EventProposal[],
  accepted: readonly Accepted[],
  slugs: ReadonlyMap<number, string>,
): CaseDraft {
  const people = peopleOf(id, proposal);
  return {
    title: 'Draft: write a neutral title',
    people,
    charges: [],
    events: events.map((event) => eventOf(id, proposal, event, accepted, slugs, people)),
    claims: [],
  };
}

const caseHead = `# Draft, read from one article. Add jurisdiction (the state that acts), the dates and who says so; delete what is not so.
`;

const dateKeys = new Set(['on', 'publishedOn']);

/** YAML as the rest of the data is written: dates always stand in quotation marks. */
function yaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Pair(_, { key, value: date }) {
      const isDate = isScalar(key) && typeof key.value === 'string' && dateKeys.has(key.value);
      if (isDate && isScalar(date)) date.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString({ lineWidth: 110, defaultStringType: 'PLAIN', singleQuote: true });
}

/** The draft files of an article: the article, a case, and the places that the data does not have yet. */
export function toDraft(
  proposal: ArticleProposal,
  accepted: readonly Accepted[],
  gazetteer: Gazetteer,
  corpus: Corpus,
  givenId: string | null,
): Draft {
  const events = findEvents(proposal);
  const id = givenId ?? draftId(proposal, accepted, gazetteer, events);
  const slugs = new Map<number, string>();
  const places: Record<string, Place> = {};
  for (const { place } of accepted) {
    if (slugs.has(place)) continue;
    const known = knownPlace(corpus.places, gazetteer, place);
    const fresh = toPlace(gazetteer, place);
    slugs.set(place, known ?? fresh.slug);
    if (known === null) places[fresh.slug] = fresh.place;
  }
  const title = proposal.title ?? { exact: 'untitled', start: 0, end: 0 };
  const mentions = accepted.map(({ mention, place }) => toMention(mention, slugs.get(place) ?? 'unknown'));
  const head = (schema: string) =>
    `# yaml-language-server: $schema=../../data/schemas/${schema}.schema.json\n`;
  const files = new Map([
    [`articles/${id}.yaml`, head('article') + yaml(articleOf(id, proposal, title, mentions))],
  ]);
  if (events.length > 0) {
    files.set(
      `cases/${id}.yaml`,
      head('case') + caseHead + yaml(caseOf(id, proposal, events, accepted, slugs)),
    );
  }
  if (Object.keys(places).length > 0) files.set(`places/${id}.yaml`, yaml(places));
  return { id, files };
}
