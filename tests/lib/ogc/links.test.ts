import { afterEach, expect, it, vi } from 'vitest';
import { publicUrl } from '@/lib/ogc/links.ts';

const path = '/api/collections/places/items?bbox=1,2,3,4&limit=5';
const urlFor = (address: string, host?: string) =>
  publicUrl(new Request(address, host === undefined ? {} : { headers: { host } })).href;

afterEach(() => {
  vi.unstubAllEnvs();
});

it('is the address as the client sees it', () => {
  expect(urlFor(`http://localhost:3000${path}`)).toBe(`http://localhost:3000${path}`);
  expect(urlFor(`http://localhost:3000${path}`, '127.0.0.1:8080')).toBe(`http://127.0.0.1:8080${path}`);
});

it('is what is set, where that is set', () => {
  vi.stubEnv('PUBLIC_BASE_URL', 'https://map.example/');
  expect(urlFor(`http://localhost:3000${path}`, 'other.example')).toBe(`https://map.example${path}`);
});

it('never leads to a host that only the path names', () => {
  expect(urlFor('http://localhost:3000//evil.example/items?limit=1', 'map.example')).toBe(
    'http://map.example//evil.example/items?limit=1',
  );
});

it.each(['', 'a b', 'a:b:c', '['])('passes over the Host %j', (host) => {
  const request = new Request(`http://localhost:3000${path}`);
  vi.spyOn(request.headers, 'get').mockReturnValue(host);
  expect(publicUrl(request).href).toBe(`http://localhost:3000${path}`);
});
