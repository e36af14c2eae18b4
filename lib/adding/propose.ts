import { createHash } from 'node:crypto';
import { type DateProposal, findDates } from '../geoparsing/dates.ts';
import type { Geoparser, Proposal } from '../geoparsing/geoparser.ts';
import { scriptOf } from '../geoparsing/script.ts';
import { type Furniture, findFurniture, withoutFurniture } from './furniture.ts';
import { findPeople, type PersonProposal } from './people.ts';
import { type Quotation, sentencesOf } from './quotation.ts';

/** Everything that is proposed of an article, each with its place in the text; nothing of it is a fact yet. */
export interface ArticleProposal {
  readonly text: string;
  readonly sha256: string;
  readonly lang: string;
  readonly title: Quotation | null;
  readonly publishedOn: { readonly edtf: string; readonly basis: string | null } | null;
  readonly furniture: readonly Furniture[];
  readonly sentences: readonly Quotation[];
  readonly mentions: readonly Proposal[];
  readonly people: readonly PersonProposal[];
  readonly dates: readonly DateProposal[];
}

const functionWords: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|was|that)\b/giu],
  ['de', /\b(?:der|die|und|das|nicht|wurde)\b/giu],
  ['fr', /\b(?:le|les|des|et|une|dans)\b/giu],
  ['es', /\b(?:el|los|las|que|una|por)\b/giu],
  ['it', /\b(?:il|che|della|di|una|nel)\b/giu],
];

function languageOf(text: string): string {
  const script = scriptOf(text);
  if (script === 'japanese') return 'ja';
  if (script === 'cyrillic') return /[ўЎ]|(?<!\p{L})і(?!\p{L})/u.test(text) ? 'be' : 'ru';
  const counts = functionWords.map(([lang, pattern]) => ({ lang, count: text.match(pattern)?.length ?? 0 }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).lang;
}

/** The first line that is neither furniture nor a mere date. */
function titleOf(cleaned: string): Quotation | null {
  for (const match of cleaned.matchAll(/[^\n]+/gu)) {
    const exact = match[0].trim();
    if (!/\p{L}{2}/u.test(exact) || exact.length < 8) continue;
    const short = exact.length > 200 ? exact.slice(0, exact.lastIndexOf(' ', 200)) : exact;
    const start = match.index + match[0].indexOf(exact);
    return { exact: short, start, end: start + short.length };
  }
  return null;
}

function publishedOn(
  dates: readonly DateProposal[],
  reference: string | null,
): ArticleProposal['publishedOn'] {
  if (reference !== null) return { edtf: reference, basis: null };
  const first = dates.find(
    ({ edtf, basis, start }) => start < 600 && basis === null && /^\d{4}-\d{2}-\d{2}$/u.test(edtf ?? ''),
  );
  if (first?.edtf) return { edtf: first.edtf, basis: null };
  const stated = dates.flatMap(({ edtf, basis, phrase }) =>
    basis === null && edtf !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(edtf) ? [{ edtf, phrase }] : [],
  );
  const latest = stated.sort((a, b) => (a.edtf < b.edtf ? 1 : -1))[0];
  return latest
    ? {
        edtf: `${latest.edtf}/..`,
        basis: `The copy has no date; the latest that it names is "${latest.phrase}".`,
      }
    : null;
}

/** Reads an article and proposes. `confirmed` are places of the gazetteer that its case is known to touch. */
export function proposeFrom(
  text: string,
  geoparser: Geoparser,
  { reference = null, confirmed = [] }: { reference?: string | null; confirmed?: readonly number[] },
): ArticleProposal {
  const furniture = findFurniture(text);
  const cleaned = withoutFurniture(text, furniture);
  const lang = languageOf(cleaned);
  const mentions = geoparser.parse(cleaned, { confirmed });
  const dates = findDates(cleaned, reference);
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    lang,
    title: titleOf(cleaned),
    publishedOn: publishedOn(dates, reference),
    furniture,
    sentences: sentencesOf(cleaned, lang),
    mentions,
    people: findPeople(geoparser.read(cleaned), mentions),
    dates,
  };
}
