import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palettes } from '@/lib/drawing/palette.ts';

/** The custom properties that a style sheet declares, block by block. */
function blocksOf(file: string): Record<string, string>[] {
  const css = readFileSync(file, 'utf8');
  return [...css.matchAll(/\{([^{}]*--paper[^{}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  );
}

const [light = {}, dark = {}] = blocksOf('app/globals.css');

it('has the colours of the pages', () => {
  expect(light).toMatchObject(palettes.light);
  expect(dark).toMatchObject(palettes.dark);
});

it('gives a frame with a theme the colours of the pages', () => {
  const [embedLight, embedDark] = blocksOf('components/embeds/embed.css');
  expect([embedLight, embedDark]).toEqual([light, dark]);
});
