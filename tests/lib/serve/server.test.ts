import { expect, it } from 'vitest';
import { isReadableTarget } from '../../../lib/serve/server.mjs';

it.each(['/', '/cases/a', '/%D0%9C', '/?q=100%', '/%00'])('hands %s on', (target) => {
  expect(isReadableTarget(target)).toBe(true);
});

it.each(['/cases/%E0%A4%A', '/%', 'http://elsewhere.example/', '*', '', undefined])(
  'refuses %s',
  (target) => {
    expect(isReadableTarget(target)).toBe(false);
  },
);
