import type { DayRange } from '@/lib/model/view.ts';
import type { CaseHead } from './heads.ts';

type Event = CaseHead['events'][number];
type Standing = CaseHead['standings'][number];

type EventLine = readonly [
  id: string,
  kind: string,
  people: readonly string[],
  days: string,
  place: string | null,
  isPlaceInferred: 0 | 1,
  stage: Event['stage'],
];

type StandingLine = readonly [
  person: string,
  nationality: readonly string[],
  status: readonly string[],
  alleged: readonly string[],
];

/** A head without the names of its keys. */
type HeadLine = readonly [
  id: string,
  title: string,
  acts: string,
  sources: readonly string[],
  standings: readonly StandingLine[],
  events: readonly EventLine[],
  drawnAt: string | null,
  recalledBy: string | null,
  stage: CaseHead['row']['stage'],
  asOf: string | null,
  isInferred: 0 | 1,
  newest: number,
  alphabetical: number,
];

const toEventLine = ({ id, kind, people, days, place, isPlaceInferred, stage }: Event): EventLine => [
  id,
  kind,
  people,
  days.join('/'),
  place,
  isPlaceInferred ? 1 : 0,
  stage,
];

/** A head as one line of JSON. */
export function toHeadLine(head: CaseHead): string {
  const { row } = head;
  const line: HeadLine = [
    head.id,
    row.title,
    head.acts,
    head.sources,
    head.standings.map(({ person, nationality, status, alleged }) => [person, nationality, status, alleged]),
    head.events.map(toEventLine),
    head.drawnAt,
    head.recalledBy,
    row.stage,
    row.asOf,
    row.isInferred ? 1 : 0,
    head.newest,
    head.alphabetical,
  ];
  return JSON.stringify(line);
}

/** Reads lines; the same words of different lines are one text in memory. */
export class HeadReader {
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #days = new Map<string, DayRange>();

  #text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #list(values: readonly string[]): readonly string[] {
    const key = values.join('\n');
    const known = this.#lists.get(key);
    if (known) return known;
    const list = values.map((value) => this.#text(value));
    this.#lists.set(key, list);
    return list;
  }

  #range(text: string): DayRange {
    const known = this.#days.get(text);
    if (known) return known;
    const [start = '', end = ''] = text.split('/');
    const days: DayRange = [this.#text(start), this.#text(end)];
    this.#days.set(text, days);
    return days;
  }

  #event([id, kind, people, days, place, isPlaceInferred, stage]: EventLine): Event {
    return {
      id: this.#text(id),
      kind: this.#text(kind),
      people: this.#list(people),
      days: this.#range(days),
      place: place === null ? null : this.#text(place),
      isPlaceInferred: isPlaceInferred === 1,
      stage,
    };
  }

  #standing([person, nationality, status, alleged]: StandingLine): Standing {
    return {
      person: this.#text(person),
      nationality: this.#list(nationality),
      status: this.#list(status),
      alleged: this.#list(alleged),
    };
  }

  read(text: string): CaseHead {
    const line: HeadLine = JSON.parse(text);
    const [id, title, acts, sources, standings, events, drawnAt, recalledBy, stage, asOf, isInferred] = line;
    const [, , , , , , , , , , , newest, alphabetical] = line;
    return {
      id,
      acts: this.#text(acts),
      sources: this.#list(sources),
      standings: standings.map((standing) => this.#standing(standing)),
      events: events.map((event) => this.#event(event)),
      drawnAt: drawnAt === null ? null : this.#text(drawnAt),
      recalledBy,
      row: { id, title, stage, asOf: asOf === null ? null : this.#text(asOf), isInferred: isInferred === 1 },
      newest,
      alphabetical,
    };
  }
}
