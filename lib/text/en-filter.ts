import type { Allegation } from '@/lib/model/allegations.ts';
import type { EventKind } from '@/lib/model/event-kinds.ts';

/** What happened, as an option of the filter. */
export const eventWords: Readonly<Record<EventKind, string>> = {
  accused: 'accusation',
  detained: 'detention',
  referred: 'referral to prosecutors',
  charged: 'charge',
  'trial-opened': 'opening of a trial',
  sentenced: 'sentence',
  acquitted: 'acquittal',
  dropped: 'dropping of a charge',
  expelled: 'order to leave',
  released: 'release',
  died: 'death',
  arrived: 'arrival',
  departed: 'departure',
  summoned: 'summons',
  broadcast: 'broadcast',
  published: 'publication',
  protested: 'protest',
};

/** What is alleged, as an option of the filter: sorted by us, alleged by those whom the card names. */
export const allegationWords: Readonly<Record<Allegation, string>> = {
  espionage: 'espionage',
  'foreign-intelligence': 'cooperation with a foreign service',
  treason: 'treason',
  'state-secrets': 'state secrets',
  'trade-secrets': 'trade secrets',
  bribery: 'bribery',
  extremism: 'extremism',
  terrorism: 'terrorism',
  sabotage: 'sabotage',
  'public-order': 'breach of public order',
  'illegal-entry': 'illegal entry',
  'unlicensed-work': 'work without a permit',
  other: 'something else',
};
