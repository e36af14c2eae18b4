import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import type { Proposal } from '../geoparsing/geoparser.ts';
import type { Choice } from '../geoparsing/resolve.ts';
import type { ArticleProposal } from './propose.ts';
import type { Quotation } from './quotation.ts';

/** "Dimitrovgrad, Ulyanovsk, RU (54.21, 49.62)". */
export function describePlace(gazetteer: Gazetteer, { place, probability }: Choice): string {
  const region = gazetteer.regionOf(place);
  const parts = [
    gazetteer.nameOf(place),
    region >= 0 && region !== place ? gazetteer.nameOf(region) : null,
    gazetteer.typeOf(place) === 'country' ? null : gazetteer.countryOf(place),
  ].filter((part) => part !== null);
  const point = `${gazetteer.latOf(place).toFixed(2)}, ${gazetteer.lngOf(place).toFixed(2)}`;
  return `${parts.join(', ')} (${gazetteer.typeOf(place)}, ${point}), ${probability.toFixed(2)}`;
}

/** Text of an article made harmless for a terminal: what would move the cursor or turn the reading is a dot. */
export const printable = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');

/** The sentence that an offset lies in, or an empty text. */
export const sentenceAt = (sentences: readonly Quotation[], offset: number) =>
  sentences.find(({ start, end }) => start <= offset && offset < end)?.exact ?? '';

function toMention(gazetteer: Gazetteer, mention: Proposal, sentences: readonly Quotation[]) {
  const { start, end, phrase, role, probability, resolution } = mention;
  const place = resolution?.place;
  return {
    start,
    end,
    phrase,
    sentence: sentenceAt(sentences, start),
    role,
    p: Number(probability.toFixed(4)),
    place: place === undefined ? null : gazetteer.nameOf(place),
    country: place === undefined ? null : gazetteer.countryOf(place),
    lat: place === undefined ? null : gazetteer.latOf(place),
    lng: place === undefined ? null : gazetteer.lngOf(place),
    geonames: place === undefined ? null : gazetteer.geonamesOf(place),
    isApproximate: resolution?.isApproximate ?? true,
    runnersUp: resolution?.runnersUp.map((choice) => describePlace(gazetteer, choice)) ?? [],
  };
}

/** Everything proposed of an article, for other programs. */
export function toJson(gazetteer: Gazetteer, proposal: ArticleProposal) {
  const { sha256, lang, title, publishedOn, furniture, mentions, people, dates, text, sentences } = proposal;
  return {
    sha256,
    length: text.length,
    lang,
    title,
    publishedOn,
    leftOut: furniture.map(({ start, end, reason }) => ({
      start,
      end,
      reason,
      begins: text.slice(start, Math.min(end, start + 60)),
    })),
    mentions: mentions.map((mention) => toMention(gazetteer, mention, sentences)),
    people,
    dates,
  };
}

/** What is proposed, for somebody at a terminal. Offsets are UTF-16 units. */
export function toLines(gazetteer: Gazetteer, proposal: ArticleProposal): string[] {
  const { title, lang, publishedOn, furniture, mentions, people, dates, text } = proposal;
  const count = (start: number, end: number) => text.slice(start, end).trim().split(/\s+/u).length;
  const begin = (start: number, end: number) =>
    text
      .slice(start, Math.min(end, start + 50))
      .replaceAll(/\s+/gu, ' ')
      .trim();
  const lines = [
    `title      ${title?.exact ?? 'none found'}`,
    `language   ${lang}`,
    `published  ${publishedOn ? `${publishedOn.edtf}${publishedOn.basis ? ` (${publishedOn.basis})` : ''}` : 'not stated: give --date'}`,
    ...furniture.map(
      ({ start, end, reason }) => `left out   ${reason}, ${count(start, end)} words: "${begin(start, end)}…"`,
    ),
    ...mentions.map(
      ({ start, end, phrase, role, probability, resolution }) =>
        `place      ${start}-${end} "${phrase}", ${role}, p ${probability.toFixed(2)}: ${resolution ? describePlace(gazetteer, resolution) : 'not known where'}`,
    ),
    ...people.map(({ name, start, end }) => `person     ${start}-${end} "${name}"`),
    ...dates.map(
      ({ phrase, start, end, edtf, basis }) =>
        `date       ${start}-${end} "${phrase}": ${edtf ?? 'unknown'}${basis ? ` (${basis})` : ''}`,
    ),
  ];
  return lines.map(printable);
}
