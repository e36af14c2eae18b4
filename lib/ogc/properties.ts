import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import type {
  CaseProperties,
  CollectionId,
  CountryProperties,
  EventProperties,
  PlaceProperties,
} from '@/lib/model/feature.ts';
import { precisions } from '@/lib/model/place.ts';

/** A property of a collection's features, in the words of OpenAPI 3.0; `filter` makes it a parameter too. */
export interface Property {
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly description: string;
  readonly nullable?: boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly items?: { readonly type: 'string' | 'object' };
  readonly filter?: boolean;
}

const text = (description: string): Property => ({ type: 'string', description });
const count = (description: string): Property => ({ type: 'integer', description });
const list = (description: string): Property => ({ type: 'array', description, items: { type: 'string' } });
const orNull = (property: Property): Property => ({ ...property, nullable: true });
const filter = (property: Property): Property => ({ ...property, filter: true });
const oneOf = (values: readonly string[], description: string) =>
  filter({ ...text(description), enum: values });
const id = (description: string) => filter({ ...text(description), pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });
const countryCode = (description: string) => filter({ ...text(description), pattern: '^[A-Z]{2}$' });
const day = (description: string): Property => ({ ...text(description), format: 'date' });

const precision = oneOf(precisions, 'How exactly the place is known');
const country = countryCode('ISO 3166-1 alpha-2 of the country that the place lies in; null for seas');
const stage = (whose: string) => oneOf(stages, whose);
const articles = list('Ids of the articles');
const place = id('Id of the place');

const ofPlaces: Readonly<Record<keyof PlaceProperties, Property>> = {
  name: text('English name'),
  country: orNull(country),
  countryName: orNull(text('English name of the country')),
  precision,
  area: orNull(text('ISO 3166-1 or 3166-2 code of the area that the place stands for')),
  caseCount: count('Cases with an event here'),
  cases: list('Ids of the cases with an event here'),
  articles: list('Ids of the articles that name the place'),
  stage: orNull(oneOf([...stages, 'several'], 'Where its cases stand; null where there is no case')),
  isInferred: { type: 'boolean', description: 'Every event is placed here by inference only' },
};

const ofEvents: Readonly<Record<keyof EventProperties, Property>> = {
  case: id('Id of the case'),
  caseTitle: text('Title of the case'),
  kind: oneOf(eventKinds, 'What happened'),
  summary: text('What happened, in a sentence'),
  on: text('When, as an EDTF date (ISO 8601-2): 2024, 2024-07, 2025-03-17?, ../2025-03'),
  startOn: orNull(day('First day that the date may mean; null where it is open')),
  endOn: orNull(day('Last day that the date may mean; null where it is open')),
  onBasis: orNull(text('What the date is inferred from; null where it is stated')),
  place,
  placeName: text('English name of the place'),
  placeBasis: orNull(text('What the place is inferred from; null where it is stated')),
  precision,
  country: orNull(country),
  jurisdiction: countryCode('ISO 3166-1 alpha-2 of the state that acts'),
  stage: orNull(stage('The stage that the event leads to; null where it changes nothing')),
  assertedBy: text('Who says so'),
  articles,
};

const ofCases: Readonly<Record<keyof CaseProperties, Property>> = {
  title: text('What happened, in a few words'),
  jurisdiction: countryCode('ISO 3166-1 alpha-2 of the state that acts'),
  jurisdictionName: text('English name of the state that acts'),
  stage: orNull(
    oneOf(
      [...stages, 'several'],
      'Where its people stand, computed from its events; several where they differ',
    ),
  ),
  asOf: orNull(text('The date of that stage, as an EDTF date (ISO 8601-2)')),
  asOfBasis: orNull(text('What that date is inferred from; null where it is stated')),
  kind: orNull(oneOf(eventKinds, 'What happened in the newest event that has a place')),
  place: orNull(place),
  placeName: orNull(text('English name of the place')),
  placeBasis: orNull(text('What the place is inferred from; null where it is stated')),
  precision: orNull(precision),
  country: orNull(country),
  peopleCount: count('People in the case'),
  nationalities: list('ISO 3166-1 alpha-2 of the nationalities of its people'),
  eventCount: count('Events of the case, with a place or without'),
  places: list('Ids of the places of its events'),
  articles,
  recalledBy: orNull(id('Id of the case whose article recalls this one')),
  changedOn: orNull(day('Day when the record of the case last changed')),
};

const ofCountries: Readonly<Record<keyof CountryProperties, Property>> = {
  country: countryCode('ISO 3166-1 alpha-2 of the country'),
  name: text('English name'),
  casesActedIn: count('Cases in which this state acts'),
  casesOfNationals: count('Cases of people who have its nationality'),
  placeCount: count('Places of the country that have a page'),
  articleCount: count('Articles that name the country or one of its places'),
  isOnlyNamed: { type: 'boolean', description: 'Articles only name it: no case, no statistic of its own' },
  statistics: {
    type: 'array',
    items: { type: 'object' },
    description: 'Published numbers about it, each with publisher and date',
  },
};

export const propertiesOf: Readonly<Record<CollectionId, Readonly<Record<string, Property>>>> = {
  places: ofPlaces,
  events: ofEvents,
  cases: ofCases,
  countries: ofCountries,
};
