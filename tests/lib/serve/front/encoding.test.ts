import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import {
  acceptedEncodings,
  compressFast,
  compressWell,
  isCompressible,
} from '../../../../lib/serve/front/encoding.mjs';

it.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['br;q=0, gzip;q=0.2', ['gzip', 'identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0', ['identity']],
  ['gzip;q=0, *', ['br', 'identity']],
  ['BR', ['br', 'identity']],
  ['identity', ['identity']],
  ['x'.repeat(5000), ['identity']],
  ['br;q=high', ['identity']],
  [undefined, ['identity']],
])('takes from "%s" %j', (header, expected) => {
  expect(acceptedEncodings(header)).toEqual(expected);
});

it.each([
  ['text/html; charset=utf-8', true],
  ['text/x-component', true],
  ['application/geo+json', true],
  ['application/vnd.whereabouts.columns', true],
  ['application/vnd.google-earth.kml+xml', true],
  ['application/vnd.citationstyles.csl+json; charset=utf-8', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['application/vnd.apache.parquet', false],
  ['', false],
])('knows whether %s gets smaller: %s', (type, expected) => {
  expect(isCompressible(type)).toBe(expected);
  expect(isCompressible(type, 100)).toBe(false);
});

it('makes of a body what a browser makes it from again', async () => {
  const body = Buffer.from('Минск, 民主 '.repeat(200));
  const { br, gzip } = await compressWell(body, 8);
  expect(brotliDecompressSync(br).equals(body)).toBe(true);
  expect(gunzipSync(gzip).equals(body)).toBe(true);
  expect(brotliDecompressSync(compressFast(body, 'br')).equals(body)).toBe(true);
  expect(gunzipSync(compressFast(body, 'gzip')).equals(body)).toBe(true);
});

// RFC 7932, section 9.1: how the first bits of a stream say its window.
it('gets from brotli a window of the size of the body, of 4 MB at most', () => {
  const page = compressFast(Buffer.from('Минск '.repeat(2000)), 'br');
  const register = compressFast(Buffer.alloc(5 * 2 ** 20, 'Минск '), 'br');
  expect((page[0] ?? 0) & 0b1).toBe(0b0); // 16 bits
  expect((register[0] ?? 0) & 0b1111).toBe(0b1011); // 22 bits
  expect(brotliDecompressSync(register).length).toBe(5 * 2 ** 20);
});
