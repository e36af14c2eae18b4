import { expect, it } from 'vitest';
import { negotiate } from '@/lib/ogc/negotiate.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

it.each([
  [null, 'json'],
  ['', 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['application/geo+json, application/json', 'json'],
  ['application/vnd.oai.openapi+json;version=3.0', 'json'],
  ['application/*', 'json'],
  ['text/html, application/json', 'json'],
  ['text/html;q=0.5, application/json;q=0.9', 'json'],
  ['text/html;q=0, */*', 'json'],
  [browser, 'html'],
  ['text/html', 'html'],
  ['TEXT/HTML', 'html'],
  ['text/*', 'html'],
  ['application/json;q=0.1, text/html; level=1; q=0.2', 'html'],
])('Accept %j asks for %s', (accept, format) => {
  expect(negotiate(null, accept)).toBe(format);
});

it('f outweighs Accept', () => {
  expect(negotiate('json', browser)).toBe('json');
  expect(negotiate('html', 'application/json')).toBe('html');
  expect(negotiate('json', 'image/png')).toBe('json');
});

it.each(['application/xml', 'image/png', 'application/json;q=0', 'text/plain', ';;', 'a/b;q=x'])(
  'Accept %j is not acceptable',
  (accept) => {
    expect(() => negotiate(null, accept)).toThrow(
      expect.objectContaining({
        status: 406,
        parameter: 'Accept',
        message: `there is JSON and HTML here, nothing of "${accept}"`,
      }),
    );
  },
);

it.each(['', 'xml', 'JSON', 'geojson', '__proto__'])('f %j is refused', (f) => {
  expect(() => negotiate(f, null)).toThrow(
    expect.objectContaining({ status: 400, parameter: 'f', message: `f "${f}" is none of json, html` }),
  );
});
