import type { z } from 'zod';
import type { CaseFile } from '../../lib/model/case.ts';
import type { CaseEvent } from '../../lib/model/event.ts';
import { dayOf } from './corpus-dates.ts';
import { inventName, occupations } from './corpus-people.ts';
import type { GeneratedCountry, GeneratedPlace } from './corpus-places.ts';
import { type ArticleText, named } from './corpus-text.ts';
import type { Random } from './random.ts';

type Draft = z.input<typeof CaseFile>;
type EventDraft = z.input<typeof CaseEvent>;

/** What a case is made of before its words are written. */
export interface CasePlan {
  readonly id: string;
  readonly country: GeneratedCountry;
  /** Where it happened; null for a case that no place can be named for. */
  readonly place: GeneratedPlace | null;
  readonly home: GeneratedCountry;
  /** When it began, in days after 1 January 2015. */
  readonly from: number;
}

export interface WrittenCase {
  readonly id: string;
  readonly file: Draft;
  /** Its last day. */
  readonly until: number;
}

const allegationOf = {
  'passing on documents': 'state-secrets',
  fraud: 'other',
  'crossing the border': 'illegal-entry',
  bribery: 'bribery',
  'insulting an official': 'public-order',
} as const;
const charges = [
  'passing on documents',
  'fraud',
  'crossing the border',
  'bribery',
  'insulting an official',
] as const;
const deeds = ['photographed a bridge', 'paid an official', 'kept false papers', 'copied drawings'];
const police = { name: 'the Interior Ministry', kind: 'police' as const };
const prosecutors = { name: 'prosecutors', kind: 'prosecutor' as const };

/** Writes the sentences of one case into the article, and the case that they prove. */
export function writeCase(
  plan: CasePlan,
  article: string,
  text: ArticleText,
  taken: Set<string>,
  random: Random,
) {
  const { place, home, country } = plan;
  const { full, family } = inventName(random, taken);
  const occupation = random.pick(occupations);
  const age = random.whole(19, 79);
  const events: EventDraft[] = [];
  let now = plan.from;
  const quote = (exact: string) => [{ article, exact }];
  const record = (event: Omit<EventDraft, 'id' | 'people' | 'on'>) => {
    const id = `e${events.length + 1}`;
    events.push({ id, people: ['p1'], on: dayOf(now).edtf, ...event });
  };
  const where = place === null ? [] : [' in ', named(place, 'detention')];
  const at = place === null ? {} : { place: place.id };

  const who = text.add(
    `${full}, a ${age}-year-old ${occupation} from `,
    named(home.whole, 'nationality'),
    ',',
  );
  text.sentence(' is among them.');
  const detained = text.sentence(
    `${family} was detained`,
    ...where,
    ` on ${dayOf(now).words}, the Interior Ministry said.`,
  );
  record({
    kind: 'detained',
    summary: 'Was detained.',
    assertedBy: police,
    evidence: quote(detained),
    ...at,
  });
  const allegation = text.sentence(`The Interior Ministry claimed that ${family} ${random.pick(deeds)}.`);
  const denial = text.sentence(`A lawyer for ${family} said that this was not so.`);
  const charge = random.pick(charges);
  const isCharged = random.isBelow(0.7);
  let charged = '';
  if (isCharged) {
    now += random.whole(5, 90);
    charged = text.sentence(`Prosecutors charged ${family} with ${charge} on ${dayOf(now).words}.`);
    record({
      kind: 'charged',
      charges: ['c1'],
      summary: 'Was charged.',
      assertedBy: prosecutors,
      evidence: quote(charged),
    });
    writeEnd();
  } else if (random.isBelow(0.5)) {
    now += random.whole(2, 40);
    const words = text.sentence(`On ${dayOf(now).words} ${family} was released, the Interior Ministry said.`);
    record({ kind: 'released', summary: 'Was released.', assertedBy: police, evidence: quote(words) });
  }
  text.sentence(`The embassy declined to speak about ${family}.`);
  text.paragraph();

  function writeEnd(): void {
    now += random.whole(20, 300);
    const on = ` on ${dayOf(now).words}`;
    const turn = random.next();
    if (turn < 0.55) {
      const years = random.whole(2, 19);
      const court = { name: place ? `a court in ${place.name}` : 'a regional court', kind: 'court' as const };
      const by = place ? ['A court in ', named(place, 'trial')] : ['A regional court'];
      const words = text.sentence(
        ...by,
        ` sentenced ${family} to ${years} years in prison${on}, prosecutors said.`,
      );
      const sentence = { years };
      record({
        kind: 'sentenced',
        charges: ['c1'],
        by: court,
        sentence,
        summary: 'Was sentenced.',
        assertedBy: prosecutors,
        evidence: quote(words),
        ...at,
      });
      if (place && random.isBelow(0.2)) writePrison();
    } else if (turn < 0.65) {
      const words = text.sentence(`Prosecutors dropped the case against ${family}${on}.`);
      record({
        kind: 'dropped',
        charges: ['c1'],
        summary: 'The charge was dropped.',
        assertedBy: prosecutors,
        evidence: quote(words),
      });
    } else if (turn < 0.8) {
      const words = text.sentence(
        `${family} was expelled from `,
        named(country.whole, 'actor'),
        `${on}, the Interior Ministry said.`,
      );
      record({ kind: 'expelled', summary: 'Was expelled.', assertedBy: police, evidence: quote(words) });
    }
  }

  function writePrison(): void {
    const prison = random.pick(country.cities);
    now += random.whole(30, 300);
    const words = text.sentence(
      `${family} died in a prison in `,
      named(prison, 'death'),
      ` on ${dayOf(now).words}, the Interior Ministry said.`,
    );
    record({
      kind: 'died',
      place: prison.id,
      summary: 'Died in prison.',
      assertedBy: police,
      evidence: quote(words),
    });
  }

  const file: Draft = {
    title: `Case of the ${occupation} ${place ? `in ${place.name}` : `from ${home.whole.name}`}`,
    jurisdiction: country.code,
    people: [
      {
        id: 'p1',
        names: [
          { text: full, lang: 'en', kind: 'full', order: 'given-family', evidence: { article, exact: who } },
          { text: family, lang: 'en', kind: 'short', order: 'single', evidence: { article, exact: denial } },
        ],
        description: `${occupation} from ${home.whole.name}`,
        nationality: [home.code],
        age,
        evidence: quote(who),
      },
    ],
    ...(isCharged
      ? {
          charges: [
            {
              id: 'c1',
              people: ['p1'],
              title: charge,
              allegation: allegationOf[charge],
              assertedBy: prosecutors,
              evidence: quote(charged),
            },
          ],
        }
      : {}),
    events,
    claims: [
      {
        id: 'k1',
        modality: 'allegation',
        people: ['p1'],
        says: 'did what the charge names',
        assertedBy: police,
        evidence: quote(allegation),
      },
      {
        id: 'k2',
        modality: 'denial',
        people: ['p1'],
        says: 'that this was not so',
        assertedBy: { name: 'a lawyer', kind: 'defence' },
        contests: ['k1'],
        evidence: quote(denial),
      },
    ],
  };
  return { id: plan.id, file, until: now } satisfies WrittenCase;
}
