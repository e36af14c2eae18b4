import type { CaseFile } from '@/lib/model/case.ts';
import { articlesOfCase } from '@/lib/model/case-places.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import type { CaseEvent } from '@/lib/model/event.ts';
import { statusesOf } from '@/lib/model/status.ts';

/** Where one person stands on one charge, or on none: what nationality, status and allegation are asked of together. */
interface Standing {
  readonly person: string;
  readonly nationality: readonly string[];
  readonly status: readonly string[];
  readonly alleged: readonly string[];
}

interface DatedEvent {
  readonly id: string;
  readonly kind: string;
  readonly people: readonly string[];
  readonly days: DayRange;
  readonly place: string | null;
  readonly isPlaceInferred: boolean;
}

/** What a filter asks of a case, taken from its file once. */
export interface FilterableCase {
  readonly id: string;
  readonly acts: string;
  readonly sources: readonly string[];
  readonly standings: readonly Standing[];
  readonly events: readonly DatedEvent[];
}

function standingsOf(file: CaseFile): Standing[] {
  const statuses = statusesOf(file);
  return file.people.flatMap(({ id: person, nationality }) => {
    const allegedIn = (items: readonly { readonly allegation?: string | undefined }[]) =>
      items.flatMap(({ allegation }) => (allegation === undefined ? [] : [allegation]));
    const uncharged = allegedIn(
      file.claims.filter(({ people, charge }) => charge === undefined && people.includes(person)),
    );
    const ofPerson = statuses.filter((status) => status.person === person);
    const charged = file.charges
      .filter(({ people }) => people.includes(person))
      .map((charge) => ({
        person,
        nationality,
        status: ofPerson.flatMap((status) => (status.charge === charge.id ? [status.stage] : [])),
        alleged: allegedIn([charge, ...file.claims.filter((claim) => claim.charge === charge.id)]),
      }));
    const status = ofPerson.flatMap((own) => (own.charge === null ? [own.stage] : []));
    const isAlone = charged.length === 0;
    return isAlone || uncharged.length > 0
      ? [...charged, { person, nationality, status, alleged: uncharged }]
      : charged;
  });
}

const toDated = ({ id, kind, people, on, place, placeBasis }: CaseEvent): DatedEvent => ({
  id,
  kind,
  people,
  days: dayBounds(parseEdtf(on)),
  place: place ?? null,
  isPlaceInferred: placeBasis !== undefined,
});

export function toFilterable(id: string, file: CaseFile): FilterableCase {
  return {
    id,
    acts: file.jurisdiction,
    sources: articlesOfCase(file),
    standings: standingsOf(file),
    events: file.events.map(toDated),
  };
}
