import { coverOf } from '@/lib/columns/cover.ts';
import { toCountryNumber } from '@/lib/columns/event-columns.ts';
import { viewOfFilter } from '@/lib/columns/readers-view.ts';
import { eventKinds } from '@/lib/model/event-kinds.ts';
import type { Filter } from '@/lib/model/filter.ts';
import type { View } from '@/lib/model/view.ts';
import { conditionsText, type Dialect, type Statement, Values } from './sql-text.ts';
import { tokensOf } from './tokens.ts';

const kindNumbers: ReadonlyMap<string, number> = new Map(eventKinds.map((kind, number) => [kind, number]));

/** A box: what has no position is in every one (OGC API - Features). */
function boxText(bbox: NonNullable<View['bbox']>, values: Values): string {
  const ranges = coverOf(bbox).map(
    ([first, last]) => `key BETWEEN ${values.add(first, 'int8')} AND ${values.add(last, 'int8')}`,
  );
  const inside = conditionsText({ bbox }, values).join(' AND ');
  return `(key = -1 OR ((${['false', ...ranges].join(' OR ')}) AND ${inside}))`;
}

/** One person's nationality, status and allegation together: a pattern of `ways`, from values of known lists alone. */
function wayText({ nationality, status, alleged }: Filter, values: Values): string {
  const oneOf = (chosen: readonly string[]) => (chosen.length > 0 ? `(${chosen.join('|')})` : '[^|]*');
  const pattern = `^${[nationality, status, alleged].map(oneOf).join('\\|')}$`;
  return `EXISTS (SELECT FROM unnest(ways) AS way WHERE way ~ ${values.add(pattern, 'text')})`;
}

function filterTexts(filter: Filter, values: Values): string[] {
  const isOfPeople = filter.nationality.length > 0 || filter.alleged.length > 0;
  const plain = viewOfFilter({ ...filter, nationality: [], alleged: [], source: [] });
  return [
    ...(plain ? conditionsText(plain, values) : []),
    ...(isOfPeople ? [wayText(filter, values)] : []),
    ...(filter.source.length > 0 ? [`sources && ${values.add(filter.source, 'text[]')}`] : []),
  ];
}

/** A property that must have a value; those that are no columns are read from the feature. */
function equalText(name: string, wanted: string, values: Values): string {
  switch (name) {
    case 'case':
      return `case_id = ${values.add(wanted, 'text')}`;
    case 'kind':
      return `kind = ${values.add(kindNumbers.get(wanted) ?? -1, 'int2')}`;
    case 'jurisdiction':
      return `acts = ${values.add(toCountryNumber(wanted), 'int2')}`;
    default:
      return `CAST(feature AS json) -> 'properties' ->> ${values.add(name, 'text')} = ${values.add(wanted, 'text')}`;
  }
}

/** All words of a text; a text that has none finds nothing. */
function wordsText(text: string, values: Values): string {
  const wanted = tokensOf(text);
  return wanted.length === 0 ? 'false' : `words @> ${values.add(wanted, 'text[]')}`;
}

function itemConditions({ bbox, days, equal, words, filter }: View, values: Values): string {
  const conditions = [
    ...(bbox ? [boxText(bbox, values)] : []),
    ...(days ? conditionsText({ days }, values) : []),
    ...(words === undefined ? [] : [wordsText(words, values)]),
    ...(filter ? filterTexts(filter, values) : []),
    ...Object.entries(equal ?? {}).map(([name, wanted]) => equalText(name, wanted, values)),
  ];
  return ['true', ...conditions].join(' AND ');
}

/** The features of a view by ascending id, after an id or so many. */
export function itemPage(
  { schema }: Dialect,
  view: View,
  {
    after,
    offset,
    limit,
  }: { readonly after: string | null; readonly offset: number; readonly limit: number },
): Statement {
  const values = new Values();
  const where = itemConditions(view, values);
  const from = after === null ? 'true' : `id > ${values.add(after, 'text')}`;
  const cut = `LIMIT ${values.add(limit, 'int8')} OFFSET ${values.add(offset, 'int8')}`;
  return {
    text: `SELECT id, feature FROM ${schema}.events WHERE ${where} AND ${from} ORDER BY id ${cut}`,
    values: values.list,
  };
}

export function itemCount({ schema }: Dialect, view: View): Statement {
  const values = new Values();
  const where = itemConditions(view, values);
  return { text: `SELECT count(*) AS events FROM ${schema}.events WHERE ${where}`, values: values.list };
}

export function itemFeature({ schema }: Dialect, id: string): Statement {
  return { text: `SELECT feature FROM ${schema}.events WHERE id = CAST($1 AS text)`, values: [id] };
}
