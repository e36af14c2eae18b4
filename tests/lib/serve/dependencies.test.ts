import { expect, it } from 'vitest';
import { findMissingDependencies } from '../../../lib/serve/dependencies.mjs';
import { addFile, makeCheckout } from './temporary-checkout.ts';

function makeLocked(): string {
  const lock = {
    packages: {
      '': {
        dependencies: { next: '^16.0.0', '@types/node': '^20.0.0' },
        devDependencies: { vitest: '^4.0.0' },
      },
      'node_modules/next': { version: '16.4.5' },
      'node_modules/@types/node': { version: '20.1.0' },
      'node_modules/vitest': { version: '4.1.12' },
    },
  };
  return makeCheckout({ 'package-lock.json': JSON.stringify(lock) });
}

it('names what is absent, and the tools only when they are asked for', () => {
  const root = makeLocked();
  expect(findMissingDependencies(root, { dev: false })).toEqual(['next', '@types/node']);
  expect(findMissingDependencies(root, { dev: true })).toEqual(['next', '@types/node', 'vitest']);
});

it('names what is there at another version than the lock says', () => {
  const root = makeLocked();
  addFile(root, 'node_modules/next/package.json', '{"version":"16.4.6"}');
  addFile(root, 'node_modules/@types/node/package.json', '{"version":"20.1.0"}');
  expect(findMissingDependencies(root, { dev: false })).toEqual(['next']);
});
