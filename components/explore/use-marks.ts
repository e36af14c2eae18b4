import useSWR from 'swr';
import { mayRetry, ResponseError } from '@/components/ui/response-error.ts';
import type { ExploredAnswer, PlaceMark } from '@/lib/model/explored.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { exploredUrl } from './use-explored.ts';

/** The address of marks that an answer left out: of the place `at`, or all of them where it is empty. */
const marksUrl = ({ filter }: ExploredAnswer, at: string) =>
  exploredUrl([printFilter(filter), `at=${encodeURIComponent(at)}`].filter(Boolean).join('&'), 1);

async function fetchMarks(url: string): Promise<readonly PlaceMark[]> {
  const response = await fetch(url);
  if (!response.ok) throw new ResponseError(url, response.status);
  const body: unknown = await response.json();
  const marks = typeof body === 'object' && body !== null ? Reflect.get(body, 'marks') : null;
  if (!Array.isArray(marks)) throw new Error(`"${url}" has no marks`);
  return marks;
}

/**
 * The marks of an answer, asked for where it left them out: those of the place `at`, all where it is empty. Null
 * where there is no filter or nobody asks, undefined while they are not known.
 */
export function useMarks(
  explored: ExploredAnswer | null,
  at: string | null,
): readonly PlaceMark[] | null | undefined {
  const isLeftOut = explored !== null && explored.marks === null && at !== null;
  const { data } = useSWR<readonly PlaceMark[], Error>(
    isLeftOut ? marksUrl(explored, at) : null,
    fetchMarks,
    { revalidateOnFocus: false, errorRetryCount: 5, shouldRetryOnError: mayRetry },
  );
  return isLeftOut ? data : (explored?.marks ?? null);
}
