import type { CaseFile } from '../model/case.ts';
import { dayBounds, parseEdtf } from '../model/edtf.ts';
import type { CaseEvent } from '../model/event.ts';
import type { EventKind } from '../model/event-kinds.ts';

/** An event that cannot have happened when it says, seen from another one. */
export interface SequenceFault {
  readonly index: number;
  readonly message: string;
}

const surelyAfter = (a: CaseEvent, b: CaseEvent) =>
  dayBounds(parseEdtf(a.on))[0] > dayBounds(parseEdtf(b.on))[1];

// What may be said or shown of somebody who has died.
const afterDeath: readonly EventKind[] = ['died', 'broadcast', 'published', 'protested'];
const beforeSentence: readonly EventKind[] = ['detained', 'charged', 'trial-opened'];

const sharesPerson = (a: CaseEvent, b: CaseEvent) => a.people.some((person) => b.people.includes(person));

const sharesCharge = ({ charges: a }: CaseEvent, { charges: b }: CaseEvent) =>
  a === undefined || b === undefined || a.some((charge) => b.includes(charge));

function contradiction(event: CaseEvent, other: CaseEvent): string | null {
  if (!sharesPerson(event, other) || !surelyAfter(event, other)) return null;
  if (other.kind === 'sentenced' && beforeSentence.includes(event.kind) && sharesCharge(event, other)) {
    return 'sentence';
  }
  return other.kind === 'died' && !afterDeath.includes(event.kind) ? 'death' : null;
}

/** Events of one person that contradict each other: a charge after its sentence, a trial after a death. */
export function checkSequence({ events }: CaseFile): SequenceFault[] {
  const turns = events.filter(({ kind }) => kind === 'sentenced' || kind === 'died');
  return events.flatMap((event, index) =>
    turns.flatMap((other): SequenceFault[] => {
      const turn = contradiction(event, other);
      if (turn === null) return [];
      const message = `"${event.kind}" on ${event.on} comes after the ${turn} "${other.id}" on ${other.on}: correct one date`;
      return [{ index, message }];
    }),
  );
}
