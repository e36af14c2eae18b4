import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readJson, writeJson } from '../../../lib/serve/json-file.mjs';
import { markOfThisProcess } from '../../../lib/serve/processes.mjs';
import {
  nameRelease,
  pointerPath,
  pruneReleases,
  readPointer,
  releaseEnv,
  switchTo,
} from '../../../lib/serve/release.mjs';
import { addFile, makeCheckout } from './temporary-checkout.ts';

const [first, second, third, fourth] = ['raaaaaaaa-1', 'rbbbbbbbb-1', 'rcccccccc-1', 'rdddddddd-1'] as const;

function addRelease(root: string, release: string): void {
  addFile(root, `.next/${release}/BUILD_ID`, 'x');
  addFile(root, `.next/${release}.catalog`, '{}');
}

function point(root: string, data: string, release: string, previous: string | null): void {
  switchTo(root, data, { release, previous, fingerprint: 'f', builtAt: '2026-01-02T03:04:05.000Z' });
}

function releasesOf(root: string): string[] {
  return readdirSync(join(root, '.next')).filter((name) => name.startsWith('r'));
}

it('names releases as the pruning knows them', () => {
  expect(nameRelease()).toMatch(/^r[0-9a-z]{8,}-\d+$/);
});

it('keeps what is served, the one before it, and what a running server uses', () => {
  const root = makeCheckout();
  const data = join(root, 'data');
  for (const release of [first, second, third, fourth]) addRelease(root, release);
  addFile(root, '.next/dev/types/routes.d.ts', '');
  point(root, data, fourth, third);
  writeJson(join(root, '.next', `serving-${process.pid}.json`), { release: first, ...markOfThisProcess() });
  pruneReleases(root);
  expect(releasesOf(root)).toEqual([first, third, fourth].flatMap((name) => [name, `${name}.catalog`]));
  expect(existsSync(join(root, '.next/dev/types/routes.d.ts'))).toBe(true);
});

it('forgets a server that is gone, also when its number belongs to another process now', () => {
  const root = makeCheckout();
  addRelease(root, first);
  const mark = { release: first, pid: process.pid, startedAt: 'long ago' };
  writeJson(join(root, '.next', `serving-${process.pid}.json`), mark);
  pruneReleases(root);
  // Without /proc nobody can tell the two apart: then the release stays.
  expect(releasesOf(root).length > 0).toBe(!existsSync('/proc/self/stat'));
});

it('has a pointer for each corpus', () => {
  const root = makeCheckout();
  const [data, fixture] = [join(root, 'data'), join(root, 'tests/fixtures/data')];
  for (const release of [first, second]) addRelease(root, release);
  point(root, data, first, null);
  point(root, fixture, second, null);
  expect(readPointer(root, data)?.release).toBe(first);
  expect(readPointer(root, fixture)?.release).toBe(second);
  pruneReleases(root);
  expect(releasesOf(root)).toHaveLength(4);
});

it.each(['', 'null', '{"release":', '{"release":"../../etc"}', '{"release":"r1"}'])(
  'takes the pointer %j for none',
  (text) => {
    const root = makeCheckout();
    const data = join(root, 'data');
    addFile(root, '.next/current.json', text);
    expect(pointerPath(root, data)).toBe(join(root, '.next/current.json'));
    expect(readPointer(root, data)).toBeUndefined();
  },
);

it('takes a release whose folder is gone for none', () => {
  const root = makeCheckout({ '.next/x': '' });
  point(root, join(root, 'data'), first, null);
  expect(readPointer(root, join(root, 'data'))).toBeUndefined();
});

it('names another corpus to the build only where there is one', () => {
  expect(releaseEnv(first, '/w', '/w/data')).toEqual({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    WHEREABOUTS_RELEASE: first,
  });
  expect(releaseEnv(first, '/w', '/w/other')).toMatchObject({ WHEREABOUTS_DATA: '/w/other' });
});

it('replaces a file whole and leaves no part behind when it cannot', () => {
  const root = makeCheckout({ 'a.json': '{"old":true}' });
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  expect(() => writeJson(join(root, 'a.json'), circle)).toThrow();
  expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('{"old":true}');
  writeJson(join(root, 'a.json'), { new: true });
  expect(readJson(join(root, 'a.json'))).toEqual({ new: true });
  expect(readdirSync(root)).toEqual(['a.json']);
});
