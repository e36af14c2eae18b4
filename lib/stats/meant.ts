import { daysOfFilter, type Filter, type FilterName } from '@/lib/model/filter.ts';
import { type CaseColumns, dayDigits, type PersonGroup, personGroups } from './case-columns.ts';
import type { Groups } from './groups.ts';

/**
 * The events that a filter means, as their numbers in columns, ascending: those of a case stand together. A case is
 * meant where one of its events is.
 */
export type MeantEvents = Uint32Array;

/** By number: 1 for what is chosen. Null where a group does not narrow. */
type Chosen = Uint8Array | null;

function chosenOf(values: readonly string[], chosen: readonly string[]): Chosen {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen);
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0));
}

/** By the number of a list: 1 where one of its values is chosen. */
function chosenLists({ listed }: CaseColumns, name: PersonGroup, filter: Filter): Chosen {
  const chosen = chosenOf(listed[name].values, filter[name]);
  if (chosen === null) return null;
  return Uint8Array.from(listed[name].lists, (list) => (list.some((value) => chosen[value] === 1) ? 1 : 0));
}

/** Whether what the groups ask of a person holds of a standing. */
export function standingTest(
  columns: CaseColumns,
  names: readonly PersonGroup[],
  filter: Filter,
): (standing: number) => boolean {
  const tests = names.flatMap((name) => {
    const chosen = chosenLists(columns, name, filter);
    return chosen === null ? [] : [{ chosen, lists: columns[name] }];
  });
  return (standing) => {
    for (const { chosen, lists } of tests) if (chosen[lists[standing] ?? 0] === 0) return false;
    return true;
  };
}

function hasOne({ first, members }: Groups, group: number, isMeant: Uint8Array): boolean {
  const end = first[group + 1] ?? 0;
  for (let at = first[group] ?? 0; at < end; at += 1) if (isMeant[members[at] ?? 0] === 1) return true;
  return false;
}

const everyEvent = ({ eventCount }: CaseColumns) => Uint32Array.from({ length: eventCount }, (_, row) => row);

/** By standing: 1 for those of whom nationality, status and allegation all hold. Null where none is asked for. */
function meantStandings(columns: CaseColumns, filter: Filter): Chosen {
  if (personGroups.every((name) => filter[name].length === 0)) return null;
  const isMeant = standingTest(columns, personGroups, filter);
  const meant = new Uint8Array(columns.nationality.length);
  for (let standing = 0; standing < meant.length; standing += 1) meant[standing] = isMeant(standing) ? 1 : 0;
  return meant;
}

const chosenNamed = ({ values }: CaseColumns, name: Exclude<FilterName, PersonGroup>, filter: Filter) =>
  chosenOf(values[name], filter[name]);

/**
 * An event matches if its case is one of the acting states and sources, the event is of one of the kinds and may have
 * been in the period, and it concerns somebody of whom nationality, status and allegation all hold at once: one
 * person's status never speaks for another's. An event that names nobody concerns all.
 */
export function meantEvents(columns: CaseColumns, filter: Filter): MeantEvents {
  const [acts, sources, kinds] = [
    chosenNamed(columns, 'acts', filter),
    chosenNamed(columns, 'source', filter),
    chosenNamed(columns, 'event', filter),
  ];
  const standings = meantStandings(columns, filter);
  const days = daysOfFilter(filter)?.map(dayDigits) ?? null;
  if (!acts && !sources && !kinds && !standings && !days) return everyEvent(columns);
  const [from = 0, to = 0] = days ?? [];
  const { caseCount, firstEvent, kind, start, end, concerned } = columns;
  const meant = new Uint32Array(columns.eventCount);
  let count = 0;
  for (let number = 0; number < caseCount; number += 1) {
    if (acts && acts[columns.acts[number] ?? 0] === 0) continue;
    if (sources && !hasOne(columns.sources, number, sources)) continue;
    const last = firstEvent[number + 1] ?? 0;
    for (let row = firstEvent[number] ?? 0; row < last; row += 1) {
      if (kinds && kinds[kind[row] ?? 0] === 0) continue;
      if (days && ((start[row] ?? 0) > to || (end[row] ?? 0) < from)) continue;
      if (standings && !hasOne(concerned, row, standings)) continue;
      meant[count++] = row;
    }
  }
  return meant.slice(0, count);
}

/** The cases of the events, as their numbers, ascending. */
export function casesOf({ caseOf }: CaseColumns, meant: MeantEvents): Uint32Array {
  const numbers = new Uint32Array(meant.length);
  let count = 0;
  for (const row of meant) {
    const number = caseOf[row] ?? 0;
    if (count === 0 || numbers[count - 1] !== number) numbers[count++] = number;
  }
  return numbers.slice(0, count);
}
