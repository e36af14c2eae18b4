import { afterEach, describe, expect, it, vi } from 'vitest';
import { exploredUrl, fetchExplored, pageOf } from '@/components/explore/use-explored.ts';
import { isAbort, mayRetry } from '@/components/ui/response-error.ts';

afterEach(() => vi.unstubAllGlobals());

const failureOf = (url: string) =>
  fetchExplored(url).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : null),
  );

describe('the address of an answer', () => {
  it.each([
    ['', 1, '/explore.json'],
    ['acts=BY', 1, '/explore.json?acts=BY'],
    ['acts=BY', 3, '/explore.json?acts=BY&page=3'],
    ['', 2, '/explore.json?page=2'],
  ])('of "%s", page %s', (query, page, url) => {
    expect(exploredUrl(query, page)).toBe(url);
  });

  it.each([
    ['/', 1],
    ['/pages/12', 12],
    ['/pages/0', 1],
    ['/pages/1e3', 1],
    ['/places/minsk', 1],
  ])('of the path %s is of page %s', (path, page) => {
    expect(pageOf(path)).toBe(page);
  });
});

describe('an answer', () => {
  it('comes with the address it is for', async () => {
    const explored = { counts: {}, marks: [], list: {} };
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json(explored)));
    expect(await fetchExplored('/explore.json')).toEqual({ url: '/explore.json', explored });
  });

  it('is refused where it is none', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ error: 'no' })));
    expect((await failureOf('/explore.json'))?.message).toBe('"/explore.json" is no answer of the register');
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })));
    const failure = await failureOf('/explore.json');
    expect([failure?.message, failure && mayRetry(failure)]).toEqual(['"/explore.json" answered 503', true]);
  });

  it('that nobody waits for any more is ended, and not asked for again', async () => {
    vi.stubGlobal(
      'fetch',
      (_url: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    const first = failureOf('/explore.json?acts=BY');
    void failureOf('/explore.json?acts=JP');
    const failure = await first;
    expect([failure && isAbort(failure), failure && mayRetry(failure)]).toEqual([true, false]);
  });
});
