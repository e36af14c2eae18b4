// Writes one file over and over, until it is killed: an old and a new text in turn. Run by faults.test.ts.
import { BundleWriter } from '../../../lib/serve/front/bundle-file.mjs';
import { writeJson } from '../../../lib/serve/json-file.mjs';

const [kind, path] = process.argv.slice(2);

/** @param {number} round */
function writeBundle(round) {
  const writer = new BundleWriter(path);
  const identity = writer.add(Buffer.alloc(200_000, round % 2));
  const file = { status: 200, headers: {}, tag: '', bodies: { identity } };
  writer.finish({ release: 'r1', routes: { '/': { file } } });
}

/** @param {number} round */
const value = (round) => ({ round: round % 2, filling: String(round % 2).repeat(200_000) });

async function write() {
  // The snapshot's writer is TypeScript, which the others need not wait for.
  const { writeFileAtomically } = kind === 'snapshot' ? await import('../../../lib/proof/write-file.ts') : {};
  process.stdout.write('.');
  for (let round = 0; ; round += 1) {
    if (kind === 'bundle') writeBundle(round);
    else if (kind === 'pointer') writeJson(path, value(round));
    else writeFileAtomically(path, JSON.stringify(value(round)));
  }
}

await write();
