import { expect, it } from 'vitest';
import { securityHeaders, transportHeaders } from '../../../../lib/serve/front/security-headers.mjs';

it('turns on HSTS where readers come by https, and only there', () => {
  expect(transportHeaders({ PUBLIC_BASE_URL: 'https://where.example' })).toEqual({
    'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  });
  expect(transportHeaders({ PUBLIC_BASE_URL: 'http://where.example' })).toEqual({});
  expect(transportHeaders({})).toEqual({});
});

it('lets only embeds be framed', () => {
  const framing = (path: string) => {
    const { headers } = securityHeaders(path, 'text/html', '');
    return [
      /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1],
      headers['x-frame-options'],
    ];
  };
  expect(framing('/embed/map')).toEqual(['*', undefined]);
  expect(framing('/embedded')).toEqual(["'none'", 'DENY']);
  expect(framing('/')).toEqual(["'none'", 'DENY']);
});

it('gives a page that was not read whole no inline script at all', () => {
  const { headers } = securityHeaders('/', 'text/html; charset=utf-8', null);
  expect(headers['content-security-policy']).toContain("script-src 'self';");
});

it('lets a page without scripts run none, and ask nobody', () => {
  const { headers } = securityHeaders('/embed/list', 'text/html; charset=utf-8', '<h1>Cases</h1>');
  expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'none'; style-src");
  expect(headers['content-security-policy']).not.toContain('connect-src');
});

it('names the styles of a drawing and nothing else', () => {
  const { headers } = securityHeaders('/map.svg', 'image/svg+xml', '<svg><style>a{}</style></svg>');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*; style-src 'sha256-[^ ]+'$/);
});

it("lets a script that is a worker's load the other files of its code, and nothing else", () => {
  const policyOf = (path: string) =>
    securityHeaders(path, 'application/javascript; charset=UTF-8', null).headers['content-security-policy'];
  expect(policyOf('/_next/static/chunks/a.js')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'",
  );
  expect(policyOf('/api/a.js')).not.toContain('script-src');
});
