import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import type { Proposal } from '../geoparsing/geoparser.ts';
import type { Choice } from '../geoparsing/resolve.ts';
import type { ArticleProposal } from './propose.ts';

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

function toMention(gazetteer: Gazetteer, { start, end, phrase, role, probability, resolution }: Proposal) {
  const place = resolution?.place;
  return {
    start,
    end,
    phrase,
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
  const { sha256, lang, title, publishedOn, furniture, mentions, people, dates, text } = proposal;
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
    mentions: mentions.map((mention) => toMention(gazetteer, mention)),
    people,
    dates,
  };
}

/** What is proposed, for somebody at a terminal. */
export function toLines({
  title,
  lang,
  publishedOn,
  furniture,
  mentions,
  people,
  dates,
  text,
}: ArticleProposal): string[] {
  const count = (start: number, end: number) => text.slice(start, end).trim().split(/\s+/u).length;
  return [
    `title      ${title?.exact ?? 'none found'}`,
    `language   ${lang}`,
    `published  ${publishedOn ? `${publishedOn.edtf}${publishedOn.basis ? ` (${publishedOn.basis})` : ''}` : 'not stated: give --date'}`,
    ...furniture.map(
      ({ start, end, reason }) =>
        `left out   ${reason}, ${count(start, end)} words: "${text
          .slice(start, start + 50)
          .replaceAll(/\s+/gu, ' ')
          .trim()}…"`,
    ),
    `places     ${mentions.length} mentions`,
    `people     ${people.map(({ name }) => name).join(', ') || 'nobody named'}`,
    ...dates.map(
      ({ phrase, edtf, basis }) =>
        `date       "${phrase}": ${edtf ?? 'unknown'}${basis ? ` (${basis})` : ''}`,
    ),
  ];
}
