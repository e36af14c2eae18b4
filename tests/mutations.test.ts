import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutations } from './mutations.mjs';

it.each(mutations)(
  'the guard "$guard" is where the list of mutations looks for it',
  ({ file, from, tests }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  },
);
