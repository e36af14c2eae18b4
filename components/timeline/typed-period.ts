import { toMonth } from '@/lib/model/filter.ts';
import type { Period } from './bar-window.ts';

export const periodEnds = ['from', 'to'] as const;
export type PeriodEnd = (typeof periodEnds)[number];

export type TypedPeriod = Readonly<Record<PeriodEnd, string>>;

/** What is wrong with what was typed, and in which of the fields. */
export interface TypedFault {
  readonly kind: 'unreadable' | 'backwards';
  readonly fields: readonly PeriodEnd[];
}

const yearFirst = /^(\d{4})(?:[-/. ](\d{1,2}))?$/;
const yearLast = /^(\d{1,2})[-/. ](\d{4})$/;

/** The month (YYYY-MM) of "2024-03", "2024/3", "03.2024" or "2024", of which `end` chooses one; null for other text. */
export function readMonth(text: string, end: PeriodEnd): string | null {
  const trimmed = text.trim();
  const [, year, month] = yearFirst.exec(trimmed) ?? [];
  if (year !== undefined) return toMonth(month ? `${year}-${month.padStart(2, '0')}` : year, end);
  const [, first = '', second = ''] = yearLast.exec(trimmed) ?? [];
  return toMonth(`${second}-${first.padStart(2, '0')}`, end);
}

/** The period that was typed, an empty field being an open end; or what is wrong with it. */
export function readTypedPeriod(
  typed: TypedPeriod,
): { readonly period: Period } | { readonly fault: TypedFault } {
  const isEmpty = (end: PeriodEnd) => typed[end].trim() === '';
  const from = isEmpty('from') ? null : readMonth(typed.from, 'from');
  const to = isEmpty('to') ? null : readMonth(typed.to, 'to');
  const fields = [
    ...(from === null && !isEmpty('from') ? (['from'] as const) : []),
    ...(to === null && !isEmpty('to') ? (['to'] as const) : []),
  ];
  if (fields.length > 0) return { fault: { kind: 'unreadable', fields } };
  if (from !== null && to !== null && from > to)
    return { fault: { kind: 'backwards', fields: ['from', 'to'] } };
  return { period: { from, to } };
}

/** Whether a field holds a whole month: half a year ("0202-03") is what a month picker has while one types. */
export function isWholeMonth(text: string): boolean {
  return /^[1-9]\d{3}-\d{2}$/.test(text);
}
