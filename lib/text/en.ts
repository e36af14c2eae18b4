import { dateInWords } from './en-dates.ts';
import { site } from './en-site.ts';

const number = new Intl.NumberFormat('en');
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Every word of the interface but those of the map (en-map.ts), of dates and of statuses. */
export const words = {
  productName: site.name,
  tagline: site.tagline,
  description:
    'A map of reported cases of people detained, tried, expelled or dead in custody. Every marker, card and number opens the words it came from.',
  skipToPanel: 'Skip to the list',
  skipMap: 'Skip the map',
  navigation: 'Site',
  countries: 'Countries',
  articles: 'Articles',
  about: 'About',
  list: (items: readonly string[]) => list.format(items),
  home: {
    updated: (day: string) => `data of ${dateInWords(day)}`,
    statistics: 'Numbers that others publish',
    alsoNamed: (count: number) => `Also named in the articles: ${plural(count, 'place', 'places')}`,
  },
  place: {
    kinds: { city: '', region: 'region', country: 'country', area: 'area' },
    otherNames: 'In other languages and articles',
    cases: (count: number) => `${plural(count, 'case', 'cases')} here`,
    onlyNamed:
      'Named only in passing: the articles report nothing that happened here to a person of these cases.',
    named: 'Where the articles name it',
    inferred: 'place inferred',
    noPoint: 'It is not drawn: no point stands for it.',
    disputed: 'Disputed.',
    title: (name: string, country: string | null) =>
      country && country !== name ? `${name}, ${country}` : name,
    description: (name: string, count: number) =>
      count > 0
        ? `${plural(count, 'reported case', 'reported cases')} in ${name}: what happened, who says so and when, each with the words it came from.`
        : `${name}: where the articles name it.`,
  },
  case: {
    jurisdiction: (country: string) => `${country} acts`,
    alsoSpelled: 'also spelled',
    notNamed: 'not named by the article',
    people: 'People',
    nationality: 'Nationality',
    age: (age: number) => `${age} years old`,
    accordingTo: 'according to',
    asOf: (date: string) => `Status as of ${date}`,
    happened: 'What happened',
    alleged: 'What is alleged, and what contests it',
    charges: 'What the accusation is called',
    sentence: 'Sentence',
    sum: 'Sum',
    during: 'Period',
    placeNotStated: 'place not stated',
    sources: 'Sources',
    recalls: 'Recalled by the article of',
    recalled: 'The same article recalls',
    inferred: 'inferred',
    modality: {
      allegation: 'alleges',
      belief: 'believes',
      finding: 'the court held',
      admission: 'reported admission',
      denial: 'denies',
      contest: 'contests',
      'no-answer': 'no answer',
    },
    descriptionOf: (status: string, source: string) =>
      `${status}, according to ${source}. With the words behind every fact.`,
  },
  evidence: {
    open: 'the words',
    of: 'for:',
    count: (count: number) => (count > 1 ? ` (${count})` : ''),
    publisherUnknown: 'publisher not stated',
    inferredFrom: 'Inferred:',
    article: 'Article:',
  },
  country: {
    kicker: 'Country panel',
    index: 'Countries',
    indexIntro: 'Every country whose state acts, whose nationals are concerned, or that an article names.',
    actsIn: (count: number) => `acts in ${plural(count, 'case', 'cases')}`,
    nationalsIn: (count: number) => `nationals in ${plural(count, 'case', 'cases')}`,
    statisticsCount: (count: number) => plural(count, 'statistic', 'statistics'),
    onlyNamedShort: 'named only in passing',
    onlyNamed: (name: string) =>
      `${name} is named only in passing: no case and no statistic of the register is about it.`,
    casesActedIn: (name: string) => `Cases in which ${name} acts`,
    casesOfNationals: (name: string) => `Cases of people with the nationality of ${name}`,
    none: 'None in the register.',
    countedIn: 'Its nationals in numbers about other countries',
    places: 'Places',
    namedIn: 'Articles that name it',
    description: (name: string) =>
      `${name}: statistics with publisher and date, the cases in which it acts, the cases of its nationals.`,
  },
  statistic: {
    value: (value: number, qualifier: 'exact' | 'at-least' | 'about') =>
      ({
        exact: number.format(value),
        'at-least': `${number.format(value)} or more`,
        about: `about ${number.format(value)}`,
      })[qualifier],
    unit: { people: 'people', cases: 'cases' },
    asOf: (date: string) => `as of ${date}`,
    since: (date: string) => `since ${date}`,
    definition: 'Definition',
    sum: 'counted in this breakdown',
    notEqual: 'These two numbers count different things and are not to be equated.',
    nationality: 'Nationality',
    count: 'People',
    total: 'Sum of the rows',
    caption: (title: string, unit: string) => `${title}: ${unit} by nationality`,
    by: 'counted by',
  },
  article: {
    kicker: 'Article',
    index: 'Articles',
    indexIntro: 'The sources of everything in the register. They are quoted briefly, never copied.',
    published: 'Published',
    publisher: 'Publisher',
    language: 'Language',
    notStated: 'not stated',
    archived: 'Archived text',
    archivedAs: (length: number) => `${number.format(length)} characters, SHA-256`,
    places: 'Places it names, in reading order',
    facts: 'What it proves, in reading order',
    noFacts: 'Nothing in the register rests on this article.',
    fullText: 'The whole text',
    licence: (name: string) => `Published whole under ${name}.`,
    original: 'Open the article at',
    occurrences: (count: number) => plural(count, 'time', 'times'),
    roles: {
      detention: 'detention',
      trial: 'trial',
      prison: 'prison',
      death: 'death',
      referral: 'referral',
      post: 'post',
      'alleged-act': 'alleged act',
      arrival: 'arrival',
      nationality: 'nationality',
      actor: 'who acts',
      dispute: 'dispute',
      statistic: 'statistic',
      context: 'context',
    },
    forms: {
      literal: '',
      demonym: 'as a people',
      metonym: 'for its government',
      organisation: 'in an organisation’s name',
      title: 'in a title',
      dateline: 'in the date line',
    },
    description: (title: string) =>
      `What the article “${title}” proves: its places, facts and quotations in reading order.`,
  },
  notFound: {
    title: 'Nothing is here',
    text: 'The address leads nowhere. It may be mistyped; ids never change.',
    back: 'Back to all cases',
  },
  footer: { accessibility: 'Accessibility', sources: 'Sources and licences', method: 'Method', api: 'API' },
} as const;
