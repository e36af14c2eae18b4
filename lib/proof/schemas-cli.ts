import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchemas } from './schemas.ts';
import { writeFileAtomically } from './write-file.ts';

const folder = 'data/schemas';
mkdirSync(folder, { recursive: true });
for (const [name, text] of toJsonSchemas()) {
  writeFileAtomically(join(folder, name), text);
  console.log(join(folder, name));
}
