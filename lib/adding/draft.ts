import { stringify } from 'yaml';
import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import type { Proposal } from '../geoparsing/geoparser.ts';
import type { Article, Mention } from '../model/article.ts';
import type { CaseFile } from '../model/case.ts';
import type { Corpus } from '../model/corpus.ts';
import type { EventKind } from '../model/event-kinds.ts';
import type { Place } from '../model/place.ts';
import { knownPlace, slugOf, toPlace } from './place-names.ts';
import type { ArticleProposal } from './propose.ts';
import { quoteAround, type Quotation } from './quotation.ts';

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

/** Sentences that may report an event, the first of each kind, with a quotation around the word that says so. */
function findEvents({ text, sentences }: ArticleProposal): EventProposal[] {
  const found = new Map<EventKind, EventProposal>();
  for (const sentence of sentences) {
    for (const [kind, pattern] of kinds) {
      const match = pattern.exec(sentence.exact);
      if (!match || found.has(kind)) continue;
      const start = sentence.start + match.index;
      const wide = text.slice(sentence.start, sentence.end).length <= 160 ? sentence : null;
      const quotation = wide ? quoteAround(text, wide.start, wide.end) : quoteAround(text, Math.max(sentence.start, start - 40), start + match[0].length);
      if (quotation) found.set(kind, { kind, quotation: quoteAround(text, start, start + match[0].length) ?? quotation, sentence });
      break;
    }
  }
  return [...found.values()];
}

const forms = { literal: undefined, address: undefined, demonym: 'demonym', organisation: 'organisation', title: 'title' } as const;

/** An id from the place named most, what happened there, and the year; never from a person's name. */
function draftId(proposal: ArticleProposal, accepted: readonly Accepted[], gazetteer: Gazetteer, events: readonly EventProposal[]): string {
  const cities = accepted.filter(({ mention, place }) => mention.role !== 'demonym' && gazetteer.typeNumberOf(place) > 9);
  const counts = new Map<number, number>();
  for (const { place } of cities.length > 0 ? cities : accepted) counts.set(place, (counts.get(place) ?? 0) + 1);
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

function articleOf(id: string, proposal: ArticleProposal, title: Quotation, mentions: Mention[]): Article {
  const { publishedOn, sha256, text, lang } = proposal;
  const evidence = quoteAround(text, title.start, Math.min(title.end, title.start + 160)) ?? title;
  return {
    title: title.exact,
    publisher: 'none',
    lang,
    url: 'none',
    publishedOn: publishedOn?.edtf ?? '0001/..',
    ...(publishedOn?.basis ? { publishedOnBasis: publishedOn.basis } : {}),
    text: { sha256, length: text.length },
    evidence: [{ article: id, exact: evidence.exact.slice(0, 160) }],
    mentions,
  };
}

function caseOf(id: string, proposal: ArticleProposal, events: readonly EventProposal[], accepted: readonly Accepted[], slugs: ReadonlyMap<number, string>, gazetteer: Gazetteer): CaseFile {
  const { text, people, dates, lang } = proposal;
  const named = people.flatMap(({ name, start, end }) => {
    const quotation = quoteAround(text, start, end);
    return quotation ? [{ name, exact: quotation.exact }] : [];
  });
  const jurisdiction = accepted.map(({ place }) => gazetteer.countryOf(place)).find((code) => code !== null) ?? 'XX';
  const anchor = events[0]?.quotation.exact ?? proposal.title?.exact.slice(0, 160) ?? '';
  return {
    title: 'Draft: write a neutral title',
    jurisdiction,
    people: (named.length > 0 ? named : [{ name: null, exact: anchor }]).map(({ name, exact }, index) => ({
      id: `p${index + 1}`,
      names: name === null ? [] : [{ text: name, lang: `${lang}`, kind: 'full', evidence: { article: id, exact } }],
      description: 'Draft: say who this is, or delete',
      nationality: [],
      evidence: [{ article: id, exact }],
    })),
    charges: [],
    events: events.map(({ kind, quotation, sentence }) => {
      const date = dates.find(({ edtf, start }) => edtf !== null && start >= sentence.start && start < sentence.end);
      const place = accepted.find(({ mention }) => mention.role === 'literal' && mention.start >= sentence.start && mention.start < sentence.end);
      const slug = place ? slugs.get(place.place) : undefined;
      const dateQuote = date ? quoteAround(text, date.start, date.end) : null;
      const placeQuote = place ? quoteAround(text, place.mention.start, place.mention.end) : null;
      const quotes = [quotation, dateQuote, placeQuote].flatMap((quote) => quote ?? []);
      return {
        id: kind,
        kind,
        people: ['p1'],
        on: date?.edtf ?? proposal.publishedOn?.edtf ?? '0001/..',
        ...(date?.basis ? { onBasis: date.basis } : date ? {} : { onBasis: 'Draft: the sentence names no date; this is the article’s' }),
        ...(slug === undefined ? {} : { place: slug }),
        summary: 'Draft: say in our own words what happened, and who says so',
        assertedBy: { name: 'the article, naming no source', kind: 'media', basis: 'Draft: name who reports it' },
        evidence: [...new Set(quotes.map(({ exact }) => exact))].map((exact) => ({ article: id, exact })),
      };
    }),
    claims: [],
  };
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 110, defaultStringType: 'PLAIN', singleQuote: true });

/** The draft files of an article: the article, a case, and the places that the data does not have yet. */
export function toDraft(proposal: ArticleProposal, accepted: readonly Accepted[], gazetteer: Gazetteer, corpus: Corpus, givenId: string | null): Draft {
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
  const head = (schema: string) => `# yaml-language-server: $schema=../../data/schemas/${schema}.schema.json\n`;
  const files = new Map([[`articles/${id}.yaml`, head('article') + yaml(articleOf(id, proposal, title, mentions))]]);
  if (events.length > 0) {
    files.set(`cases/${id}.yaml`, head('case') + yaml(caseOf(id, proposal, events, accepted, slugs, gazetteer)));
  }
  if (Object.keys(places).length > 0) files.set(`places/${id}.yaml`, yaml(places));
  return { id, files };
}
