import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BundleWriter, openBundle } from '../../../../lib/serve/front/bundle-file.mjs';
import { makeCheckout } from '../temporary-checkout.ts';

function writeOne() {
  const folder = makeCheckout();
  const path = join(folder, 'front.bundle');
  const writer = new BundleWriter(path);
  const identity = writer.add(Buffer.from('the page'));
  const gzip = writer.add(Buffer.from('the page, smaller'));
  expect(writer.add(Buffer.from('the page'))).toEqual(identity);
  const form = { status: 200, headers: { a: 'b' }, tag: 't', bodies: { identity, gzip } };
  writer.finish({ release: 'r1', routes: { '/': { file: form } } });
  return { folder, path, form };
}

it.each([0, 25, 30, 1000])('reads back what was written, with %i bytes in memory', (budget) => {
  const { folder, path, form } = writeOne();
  const bundle = openBundle(path, { release: 'r1', budget });
  expect(bundle.index.routes['/']?.file).toEqual(form);
  expect(bundle.read(form.bodies.identity).toString()).toBe('the page');
  expect(bundle.read(form.bodies.gzip).toString()).toBe('the page, smaller');
  expect(bundle.memory.length).toBeLessThanOrEqual(budget);
  bundle.close();
  expect(readdirSync(folder)).toEqual(['front.bundle']);
});

it('refuses a file that was cut short, wherever that was', () => {
  const { path } = writeOne();
  for (let size = readFileSync(path).length - 1; size >= 0; size -= 1) {
    truncateSync(path, size);
    expect(() => openBundle(path, { release: 'r1', budget: 1000 })).toThrow(
      /^it (ends too early|is no)|changed/,
    );
  }
});

it('refuses a file of which any byte was changed', () => {
  const { path } = writeOne();
  const whole = readFileSync(path);
  for (let index = 0; index < whole.length; index += 1) {
    const changed = Buffer.from(whole);
    changed[index] = (changed[index] ?? 0) ^ 1;
    writeFileSync(path, changed);
    expect(() => openBundle(path, { release: 'r1', budget: 1000 })).toThrow(/it |its /);
  }
});

it('refuses the bundle of another release, and what is no bundle', () => {
  const { path } = writeOne();
  expect(() => openBundle(path, { release: 'r2', budget: 0 })).toThrow('it is of release r1');
  writeFileSync(path, '<!doctype html>'.repeat(20));
  expect(() => openBundle(path, { release: 'r1', budget: 0 })).toThrow(/^it |^its /);
});

it('leaves the old file and nothing else when it gives up', () => {
  const { folder, path } = writeOne();
  const before = readFileSync(path);
  const writer = new BundleWriter(path);
  writer.add(Buffer.from('half'));
  writer.abandon();
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['front.bundle']);
});
