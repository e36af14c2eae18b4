import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { openBundle, type StoredForm } from '../../../../lib/serve/front/bundle-file.mjs';
import { bundlePath, writeBundle } from '../../../../lib/serve/front/write-bundle.mjs';

const release = 'raaaaaaaa-1';
const root = mkdtempSync(join(tmpdir(), 'whereabouts-bundle-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function add(name: string, content: string | object): void {
  const path = join(root, '.next', release, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
}

const long = (words: string) => `${words} `.repeat(200);
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** Pages with a payload that is also their whole segment, and a frame that all have in common. */
function addRelease(): void {
  add('static/chunks/main.js', long('code'));
  add('prerender-manifest.json', {
    routes: Object.fromEntries(
      names.map((name) => [`/${name}`, { dataRoute: `/${name}.rsc`, initialRevalidateSeconds: false }]),
    ),
  });
  add('routes-manifest.json', { rewrites: { beforeFiles: [], afterFiles: [] } });
  for (const name of names) {
    add(`server/app/${name}.meta`, { segmentPaths: ['/_full', '/frame'] });
    add(`server/app/${name}.html`, `<!doctype html><title>${name}</title><p>${long(`page ${name}`)}`);
    add(`server/app/${name}.rsc`, long(`payload ${name}`));
    add(`server/app/${name}.segments/_full.segment.rsc`, long(`payload ${name}`));
    add(`server/app/${name}.segments/frame.segment.rsc`, long('the frame'));
  }
}

it('holds every form of every page, packed in each way, and the same bytes once', async () => {
  addRelease();
  await writeBundle(root, release);
  const bundle = openBundle(bundlePath(root, release), { release, budget: 0 });
  const textsOf = ({ bodies: { identity, br, gzip } }: StoredForm) => [
    bundle.read(identity).toString(),
    br && brotliDecompressSync(bundle.read(br)).toString(),
    gzip && gunzipSync(bundle.read(gzip)).toString(),
  ];
  const { routes } = bundle.index;
  expect(Object.keys(routes)).toEqual(['/_next/static/chunks/main.js', ...names.map((name) => `/${name}`)]);
  const places = new Set<string>();
  for (const name of names) {
    const { document, payload, segments = {} } = routes[`/${name}`] ?? {};
    const { '/_full': full, '/frame': frame } = segments;
    if (!document || !payload || !full || !frame) throw new Error(`"${name}" has lost a form`);
    expect(textsOf(document)[0]).toContain(long(`page ${name}`));
    expect(new Set(textsOf(document)).size).toBe(1);
    expect(textsOf(payload)).toEqual(Array(3).fill(long(`payload ${name}`)));
    expect(textsOf(frame)).toEqual(Array(3).fill(long('the frame')));
    expect(full.bodies).toEqual(payload.bodies);
    expect(full.tag).toBe(payload.tag);
    places.add(JSON.stringify(frame.bodies));
  }
  expect(places.size).toBe(1);
  bundle.close();
});
