import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPlaces } from '@/components/map/use-place-items.ts';
import { mayRetry } from '@/components/ui/response-error.ts';

const answerWith = (body: string, status: number) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const failureOf = () =>
  fetchPlaces('/places').then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : null),
  );

afterEach(() => vi.unstubAllGlobals());

describe('fetchPlaces', () => {
  it('gives the collection', async () => {
    answerWith('{"type":"FeatureCollection","features":[]}', 200);
    expect(await fetchPlaces('/places')).toEqual({ type: 'FeatureCollection', features: [] });
  });
  it('refuses what is no collection', async () => {
    answerWith('{"type":"Feature"}', 200);
    expect((await failureOf())?.message).toBe('"/places" is no FeatureCollection');
    answerWith('<html>', 200);
    expect(await failureOf()).toBeInstanceOf(SyntaxError);
  });
  it('fails for a status that is no success, and tries again only where the server is at fault', async () => {
    answerWith('{}', 503);
    const unavailable = await failureOf();
    expect(unavailable?.message).toBe('"/places" answered 503');
    expect(unavailable && mayRetry(unavailable)).toBe(true);
    answerWith('{}', 400);
    const wrong = await failureOf();
    expect(wrong && mayRetry(wrong)).toBe(false);
  });
});
