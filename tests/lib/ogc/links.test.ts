import { afterEach, describe, expect, it, vi } from 'vitest';
import { landingUrl, publicUrl } from '@/lib/ogc/links.ts';

const path = '/api/collections/places/items?bbox=1,2,3,4&limit=5';
const local = `http://localhost:3000${path}`;

/** A request with headers as they came over the wire, also those that fetch would not let us set. */
function requestWith(headers: Readonly<Record<string, string>>, address = local): Request {
  const request = new Request(address);
  vi.spyOn(request.headers, 'get').mockImplementation((name) => headers[name] ?? null);
  return request;
}
const urlFor = (headers: Readonly<Record<string, string>>, address?: string) =>
  publicUrl(requestWith(headers, address)).href;

afterEach(() => {
  vi.unstubAllEnvs();
});

it('is the address as the client sees it', () => {
  expect(urlFor({})).toBe(local);
  expect(urlFor({ host: '127.0.0.1:8080' })).toBe(`http://127.0.0.1:8080${path}`);
  expect(urlFor({ host: '[::1]:8080' })).toBe(`http://[::1]:8080${path}`);
  expect(urlFor({ host: 'map_1.example' })).toBe(`http://map_1.example${path}`);
});

it('is what is set, where that is set', () => {
  vi.stubEnv('PUBLIC_BASE_URL', 'https://map.example/');
  vi.stubEnv('TRUST_PROXY', '1');
  const headers = { host: 'other.example', 'x-forwarded-host': 'third.example' };
  expect(urlFor(headers)).toBe(`https://map.example${path}`);
  expect(landingUrl(requestWith(headers))).toBe('https://map.example/api');
});

it('never leads to a host that only the path names', () => {
  expect(urlFor({ host: 'map.example' }, 'http://localhost:3000//evil.example/items?limit=1')).toBe(
    'http://map.example//evil.example/items?limit=1',
  );
});

it.each(['', 'a b', 'a:b:c', '[', 'evil.example/x', 'user@evil.example', 'a?b', 'a#b', 'a:99999', '<x>'])(
  'passes over the Host %j',
  (host) => {
    expect(urlFor({ host })).toBe(local);
  },
);

describe('what a proxy forwards', () => {
  const headers = {
    host: 'inner:3000',
    'x-forwarded-host': 'map.example, inner.example',
    'x-forwarded-proto': 'https, http',
  };

  it('counts only where the proxy is trusted', () => {
    expect(urlFor(headers)).toBe(`http://inner:3000${path}`);
    vi.stubEnv('TRUST_PROXY', '1');
    expect(urlFor(headers)).toBe(`https://map.example${path}`);
  });

  it('is passed over where it is no plain host', () => {
    vi.stubEnv('TRUST_PROXY', '1');
    const bad = { ...headers, 'x-forwarded-host': 'evil.example/path', 'x-forwarded-proto': 'javascript' };
    expect(urlFor(bad)).toBe(`http://inner:3000${path}`);
  });
});
