import type { IgnoredValue } from './filter.ts';

/** How the list shows what is meant; not part of the filter. */
export const listSorts = ['place', 'newest', 'oldest', 'title', 'status'] as const;
export type ListSort = (typeof listSorts)[number];

export const listViews = ['list', 'table'] as const;
export type ListView = (typeof listViews)[number];

export interface ListOptions {
  readonly view: ListView;
  readonly sort: ListSort;
}

const defaultListOptions: ListOptions = { view: 'list', sort: 'place' };

function oneOf<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** Reads how the list is to be shown, and says what it could not read. */
export function parseListOptions(parameters: URLSearchParams): {
  readonly options: ListOptions;
  readonly ignored: readonly IgnoredValue[];
} {
  const ignored: IgnoredValue[] = [];
  function read<T extends string>(name: string, values: readonly T[], usual: T): T {
    const [text = '', ...more] = parameters.getAll(name);
    const value = text === '' ? usual : oneOf(values, text);
    for (const other of value === undefined ? [text, ...more] : more) ignored.push({ name, value: other });
    return value ?? usual;
  }
  const view = read('view', listViews, defaultListOptions.view);
  const sort = read('sort', listSorts, defaultListOptions.sort);
  return { options: { view, sort }, ignored };
}

/** As the query of an address, what is usual left out. */
export function printListOptions({ view, sort }: ListOptions): string {
  return [
    ...(view === defaultListOptions.view ? [] : [`view=${view}`]),
    ...(sort === defaultListOptions.sort ? [] : [`sort=${sort}`]),
  ].join('&');
}
