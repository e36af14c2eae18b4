import { createHash } from 'node:crypto';
import { printFilter } from '@/lib/model/filter.ts';
import type { View } from '@/lib/model/view.ts';
import { ProblemError, quote } from './problem.ts';

const sealLength = 12;

function sealOf(collection: string, { bbox, days, equal, words, filter }: View, id: string): string {
  const filters = Object.entries(equal ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([
    collection,
    bbox ?? null,
    days ?? null,
    filters,
    filter ? printFilter(filter) : '',
    words ?? null,
    id,
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, sealLength);
}

/** A mark after the feature `id`, good for one collection and one view only, whatever the limit. */
export function toCursor(collection: string, view: View, id: string): string {
  return Buffer.from(sealOf(collection, view, id) + id).toString('base64url');
}

/** The id that a cursor stands after. Throws ProblemError where it was made for other filters, or by somebody else. */
export function parseCursor(text: string, collection: string, view: View): string {
  const decoded = Buffer.from(text, 'base64url');
  const id = decoded.toString().slice(sealLength);
  // Decoding passes over what is no base64url: only the very text that was given out is taken.
  if (text === '' || toCursor(collection, view, id) !== text) {
    throw new ProblemError(400, `cursor ${quote(text)} does not belong to these filters`, 'cursor');
  }
  return id;
}
