import { expect, it } from 'vitest';
import { faultOfTarget } from '../../../lib/serve/front/refuse.mjs';

it.each([
  '/',
  '/cases/a',
  '/%D0%9C',
  '/?q=100%',
  '/?path=../..%2f',
  '/a.b',
  '/cases/..a',
  '/%E3%81%82?x=%00',
])('lets %s through', (target) => {
  expect(faultOfTarget(target)).toBeNull();
});

it.each(['/cases/%E0%A4%A', '/%', 'http://elsewhere.example/', '*', '', '/a b', '/a\u0001', '/é'])(
  'cannot read %j',
  (target) => {
    expect(faultOfTarget(target)).toEqual({ status: 400 });
  },
);

it.each([
  '/cases/%00',
  '/cases/..%2f..%2fetc%2fpasswd',
  '/cases/%2e%2e/%2e%2e/package.json',
  '/api/../etc/passwd',
  '/.',
  '/%5celsewhere.example/',
  '/\\elsewhere.example/',
  '/cases/%252e',
  '/cases/a%0d%0aSet-Cookie:x',
])('finds nothing at %s', (target) => {
  expect(faultOfTarget(target)).toEqual({ status: 404 });
});

it.each([
  ['//elsewhere.example/', '/elsewhere.example/'],
  ['///a//b?x=//y', '/a/b?x=//y'],
])('leads %s to this very host', (target, location) => {
  expect(faultOfTarget(target)).toEqual({ status: 308, location });
});

it('refuses an address of more than 8 kB', () => {
  expect(faultOfTarget(`/${'a'.repeat(8191)}`)).toBeNull();
  expect(faultOfTarget(`/${'a'.repeat(8192)}`)).toEqual({ status: 414 });
});
