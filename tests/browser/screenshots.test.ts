import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPage } from './page.ts';
import { digestOf, pictures, picturesFolder, pose } from './pictures.ts';

const digests: unknown = JSON.parse(readFileSync(join(picturesFolder, 'digests.json'), 'utf8'));

it.each(pictures)(
  'the picture $name shows the words of today; else run npm run screenshots',
  async (picture) => {
    const page = await openPage();
    await pose(page, picture);
    expect(digests).toHaveProperty(picture.name, await digestOf(page));
    expect(existsSync(join(picturesFolder, `${picture.name}.png`))).toBe(true);
  },
);
