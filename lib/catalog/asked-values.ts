import { countryOf } from './features.ts';
import type { CaseHead } from './heads.ts';
import type { Records } from './records.ts';

/** Property name -> the value that it must have. */
type Asked = Readonly<Record<string, string>>;

/** What features are looked for in: of cases and events, what the API asks for is known without their files. */
interface Asking {
  readonly records: Records;
  head(id: string): CaseHead | null;
  /** The cases with an event at a place. */
  headsAt(place: string): readonly CaseHead[];
}

type Event = CaseHead['events'][number];

/** What is asked of an event, or of the event that its case is drawn at; null where it says nothing. */
function valueOfDrawn(
  places: Records['places'],
  { id, acts, recalledBy }: CaseHead,
  event: Event | null,
  name: string,
) {
  const place = event === null || event.place === null ? undefined : places[event.place];
  switch (name) {
    case 'case':
      return id;
    case 'jurisdiction':
      return acts;
    case 'recalledBy':
      return recalledBy;
    case 'kind':
      return event?.kind ?? null;
    case 'place':
      return event?.place ?? null;
    case 'precision':
      return place?.precision ?? null;
    case 'country':
      return place ? countryOf(place) : null;
    default:
      return null;
  }
}

/** Those of a case, or those at a place, are what the pages of cases and places point at. */
function headsWith({ records, head, headsAt }: Asking, asked: Asked): readonly CaseHead[] {
  if (asked.case !== undefined) return [head(asked.case) ?? []].flat();
  return asked.place === undefined ? records.heads : headsAt(asked.place);
}

/** The ids of the events that have a place and the values asked for. */
export function eventIdsWith(asking: Asking, asked: Asked): string[] {
  const { places } = asking.records;
  const wanted = Object.entries(asked);
  const isMeant = (head: CaseHead, event: Event) =>
    wanted.every(
      ([name, value]) => (name === 'stage' ? event.stage : valueOfDrawn(places, head, event, name)) === value,
    );
  const ids: string[] = [];
  for (const head of headsWith(asking, asked)) {
    for (const event of head.events) {
      if (event.place !== null && isMeant(head, event)) ids.push(`${head.id}.${event.id}`);
    }
  }
  return ids;
}

/** The ids of the cases that have the values asked for. */
export function caseIdsWith({ records: { heads, places } }: Asking, asked: Asked): string[] {
  const wanted = Object.entries(asked);
  const isOfEvent = wanted.some(([name]) => name !== 'stage' && name !== 'jurisdiction');
  const isMeant = (head: CaseHead) => {
    const event = isOfEvent ? (head.events.find(({ id }) => id === head.drawnAt) ?? null) : null;
    return wanted.every(
      ([name, value]) =>
        (name === 'stage' ? head.row.stage : valueOfDrawn(places, head, event, name)) === value,
    );
  };
  return heads.filter(isMeant).map(({ id }) => id);
}
