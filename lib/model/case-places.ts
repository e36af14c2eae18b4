import type { CaseFile } from './case.ts';
import type { CaseEvent } from './event.ts';
import type { Quote } from './quote.ts';

/** The events that have a place, in the order of the file. */
export function locatedEvents(file: CaseFile): (CaseEvent & { readonly place: string })[] {
  return file.events.flatMap((event) =>
    event.place === undefined ? [] : [{ ...event, place: event.place }],
  );
}

/** The places where a case's events happened, each once. A case without any is "not on the map". */
export function placesOfCase(file: CaseFile): string[] {
  return [...new Set(locatedEvents(file).map(({ place }) => place))];
}

/** Every quotation in a case, in the order of the file; one that proves several facts comes several times. */
export function quotesOfCase(file: CaseFile): Quote[] {
  return [
    ...file.people.flatMap(({ names, evidence }) => [...names.map((name) => name.evidence), ...evidence]),
    ...[...file.charges, ...file.events, ...file.claims].flatMap(({ evidence }) => evidence),
  ];
}

/** The articles that prove a case, each once. */
export function articlesOfCase(file: CaseFile): string[] {
  return [...new Set(quotesOfCase(file).map(({ article }) => article))];
}
