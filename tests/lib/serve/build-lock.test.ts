import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockBuild } from '../../../lib/serve/build-lock.mjs';
import { writeJson } from '../../../lib/serve/json-file.mjs';
import { addFile, makeCheckout } from './temporary-checkout.ts';

function doNotExpectToWait(pid: number): void {
  throw new Error(`waits for ${pid}`);
}

it('lets one builder in, and the next when it is done', async () => {
  const root = makeCheckout();
  const order: string[] = [];
  const unlock = await lockBuild(root, doNotExpectToWait);
  const second = lockBuild(root, (pid) => {
    order.push(`waits for ${pid}`);
    unlock();
  });
  (await second)();
  expect(order).toEqual([`waits for ${process.pid}`]);
  expect(readdirSync(join(root, '.next'))).toEqual([]);
});

it.each([
  ['of a process that ended', JSON.stringify({ pid: 2 ** 30, startedAt: '1' })],
  ['that is damaged', '{"pid":'],
  ['that is no lock', '[]'],
])('takes over a lock %s', async (_name, text) => {
  const root = makeCheckout();
  addFile(root, '.next/build.lock', text);
  const unlock = await lockBuild(root, doNotExpectToWait);
  unlock();
  expect(readdirSync(join(root, '.next'))).toEqual([]);
});

it('leaves the lock of another builder alone', async () => {
  const root = makeCheckout();
  const unlock = await lockBuild(root, doNotExpectToWait);
  writeJson(join(root, '.next/build.lock'), { pid: process.ppid, startedAt: null });
  unlock();
  expect(readdirSync(join(root, '.next'))).toEqual(['build.lock']);
});
