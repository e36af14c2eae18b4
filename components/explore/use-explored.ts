import { usePathname } from 'next/navigation';
import { useState } from 'react';
import useSWR from 'swr';
import { isAbort, mayRetry, ResponseError } from '@/components/ui/response-error.ts';
import { withQuery } from '@/lib/model/asked.ts';
import type { ExploredAnswer, ExploredPage } from '@/lib/model/explored.ts';
import { useQuery } from './address.ts';

/** An answer, and the address it is for. */
interface Answer {
  readonly url: string;
  readonly explored: ExploredAnswer;
}

/** The page of the list that a path names, from 1. */
export function pageOf(pathname: string): number {
  const number = /^\/pages\/([1-9]\d{0,6})$/.exec(pathname)?.[1];
  return number === undefined ? 1 : Number(number);
}

export function exploredUrl(query: string, page: number): string {
  return withQuery('/explore.json', [query, page > 1 ? `page=${page}` : ''].filter(Boolean).join('&'));
}

const isExplored = (body: unknown): body is ExploredAnswer =>
  typeof body === 'object' && body !== null && 'counts' in body && 'marks' in body && 'list' in body;

let running: AbortController | null = null;

/** Asks for one answer; a request that still runs is for a filter that nobody wants any more, and is ended. */
export async function fetchExplored(url: string): Promise<Answer> {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  const response = await fetch(url, { signal: controller.signal });
  if (!response.ok) throw new ResponseError(url, response.status);
  const explored: unknown = await response.json();
  if (!isExplored(explored)) throw new Error(`"${url}" is no answer of the register`);
  return { url, explored };
}

/** What the page came with: an answer, or null where it was not needed. */
export interface InitialAnswer<E extends ExploredPage | null> {
  readonly url: string;
  readonly explored: E;
}

/** For whoever needs no answer while there is no filter: what the page carries says everything. */
export const unfiltered: InitialAnswer<null> = { url: exploredUrl('', 1), explored: null };

export interface ExploredState<E extends ExploredPage | null> {
  readonly explored: ExploredAnswer | E;
  /** The answer is that of an earlier address, while the one for this address is asked for or could not be had. */
  readonly isStale: boolean;
  /** When the request for this address failed; null while all is well. */
  readonly failedAt: Date | null;
  retry(): void;
}

/** What the address asks for. List, map, time strip and counts call it with the same address, and share one answer. */
export function useExplored<E extends ExploredPage | null>(initial: InitialAnswer<E>): ExploredState<E> {
  const url = exploredUrl(useQuery(), pageOf(usePathname()));
  const isInitial = url === initial.url;
  const [lastFailure, setLastFailure] = useState<Date | null>(null);
  const { data, error, mutate } = useSWR<Answer, Error>(isInitial ? null : url, fetchExplored, {
    keepPreviousData: true,
    revalidateOnFocus: false,
    errorRetryCount: 5,
    shouldRetryOnError: mayRetry,
    onError: () => setLastFailure(new Date()),
  });
  if (isInitial) return { explored: initial.explored, isStale: false, failedAt: null, retry: () => {} };
  return {
    explored: data?.explored ?? initial.explored,
    isStale: data?.url !== url,
    failedAt: error && !isAbort(error) ? lastFailure : null,
    retry: () => void mutate(),
  };
}
