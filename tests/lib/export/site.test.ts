import { afterEach, expect, it, vi } from 'vitest';
import { publicBase, siteAddress } from '@/lib/export/site.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['https://cases.example', 'https://cases.example', 'https://cases.example/about'],
  [' https://cases.example/ ', 'https://cases.example/', 'https://cases.example/about'],
  ['', null, 'http://127.0.0.1:3000/about'],
  [' ', null, 'http://127.0.0.1:3000/about'],
])('has with PUBLIC_BASE_URL=%j the base %j', (written, base, about) => {
  vi.stubEnv('PUBLIC_BASE_URL', written);
  expect([publicBase(), siteAddress('/about')]).toEqual([base, about]);
});
