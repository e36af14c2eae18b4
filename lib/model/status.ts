import type { CaseFile } from './case.ts';
import { compareDates, parseEdtf } from './edtf.ts';
import type { CaseEvent } from './event.ts';
import { type Stage, stageOfKind, stages } from './event-kinds.ts';

/** Where one person stands on one charge (null: no charge is reported), as of its newest event's date. */
export interface Status {
  readonly person: string;
  readonly charge: string | null;
  readonly stage: Stage;
  readonly event: CaseEvent;
}

/**
 * The stage an event leads to. A sentence makes somebody convicted only if a court gave it: where another
 * body did, the word is "sentenced".
 */
export function stageOf(event: CaseEvent): Stage | null {
  const stage = stageOfKind[event.kind];
  return stage === 'convicted' && event.by?.kind !== 'court' ? 'sentenced' : stage;
}

/** Oldest first, to be read: events of one date stay in the order of the file, which is that of the report. */
export function inReadingOrder(events: readonly CaseEvent[]): CaseEvent[] {
  return [...events].sort((a, b) => compareDates(parseEdtf(a.on), parseEdtf(b.on)));
}

/** Oldest first; events of one date in the order of the stages, then as the file has them. */
export function compareEvents(a: CaseEvent, b: CaseEvent): number {
  const rank = (event: CaseEvent) => {
    const stage = stageOf(event);
    return stage === null ? -1 : stages.indexOf(stage);
  };
  return compareDates(parseEdtf(a.on), parseEdtf(b.on)) || rank(a) - rank(b);
}

/** Whether an event is about somebody and one charge; one that names no charge is about all of them. */
export function concerns(event: CaseEvent, person: string, charge: string | null): boolean {
  if (!event.people.includes(person)) return false;
  return charge === null || event.charges === undefined || event.charges.includes(charge);
}

function newestFor(file: CaseFile, person: string, charge: string | null): Status[] {
  const newest = file.events
    .filter((event) => concerns(event, person, charge) && stageOf(event) !== null)
    .sort(compareEvents)
    .at(-1);
  const stage = newest && stageOf(newest);
  return newest && stage ? [{ person, charge, stage, event: newest }] : [];
}

/** The status of every person, one per charge, in the order of the file. */
export function statusesOf(file: CaseFile): Status[] {
  return file.people.flatMap(({ id }) => {
    const charges = file.charges.filter(({ people }) => people.includes(id)).map((charge) => charge.id);
    return (charges.length > 0 ? charges : [null]).flatMap((charge) => newestFor(file, id, charge));
  });
}

/** The newest status of anyone in the case; null while no event changed where anyone stands. */
export function statusOf(file: CaseFile): Status | null {
  const byDate = statusesOf(file).sort((a, b) => compareEvents(a.event, b.event));
  return byDate.at(-1) ?? null;
}

/**
 * Where a case stands as a whole, as of its newest status: "several" where its people or charges stand
 * differently, for one of them must not speak for another.
 */
export function statusOfCase(file: CaseFile): { stage: Stage | 'several'; event: CaseEvent } | null {
  const newest = statusOf(file);
  if (!newest) return null;
  const isCommon = statusesOf(file).every(({ stage }) => stage === newest.stage);
  return { stage: isCommon ? newest.stage : 'several', event: newest.event };
}
