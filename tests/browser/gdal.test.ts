import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const found = spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' });
const isThere = found.status === 0;
if (!isThere) console.log('GDAL is not on this machine (Debian: gdal-bin): its tests are skipped.');

const fetched = /HTTP: Fetch\((.*)\)$/gm;

/** Runs a program of GDAL; `asked` are the addresses that it asked for, without the server's own. */
async function gdal(program: 'ogrinfo' | 'ogr2ogr', args: readonly string[]) {
  const child = spawn(program, args, { env: { ...process.env, CPL_DEBUG: 'HTTP', NO_PROXY: '*' } });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(`${program} ended with ${code}:\n${output.stderr}`);
  const asked = [...output.stderr.matchAll(fetched)].map(([, address = '']) =>
    address.replace(inject('fixtureUrl'), ''),
  );
  return { stdout: output.stdout, asked };
}

const source = () => `OAPIF:${inject('fixtureUrl')}/api`;

describe.skipIf(!isThere)('GDAL', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whereabouts-gdal-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Reads a layer into GeoJSON; the answer is the ids that came, in order. */
  async function read(layer: string, ...options: string[]) {
    const file = join(folder, 'read.geojson');
    rmSync(file, { force: true });
    const args = ['-f', 'GeoJSON', file, source(), layer, '-oo', 'PAGE_SIZE=3', ...options];
    const { asked } = await gdal('ogr2ogr', args);
    const { features } = JSON.parse(readFileSync(file, 'utf8'));
    const ids = features.map(
      ({ id, properties }: { id?: string; properties: { id?: string } }) => id ?? properties.id,
    );
    return { ids, asked, items: asked.filter((address) => address.includes('/items')) };
  }

  const idsOf = async (path: string): Promise<string[]> => {
    const { features } = await (await fetch(`${inject('fixtureUrl')}/api/collections/${path}`)).json();
    return features.map(({ id }: { id: string }) => id);
  };

  it('lists the collections as layers with their geometry', async () => {
    const { stdout } = await gdal('ogrinfo', [source()]);
    expect(stdout.match(/^\d: .*$/gm)).toEqual([
      '1: places (title: Places) (Point)',
      '2: events (title: Events) (Point)',
      '3: cases (title: Cases) (Point)',
      '4: countries (title: Countries) (Multi Polygon)',
    ]);
  });

  it('counts without reading', async () => {
    const { stdout, asked } = await gdal('ogrinfo', ['-so', source(), 'events']);
    expect(stdout).toContain('Feature Count: 14');
    expect(asked.filter((address) => address.includes('/items'))).toHaveLength(1);
  });

  it.each(['places', 'events', 'cases', 'countries'])('reads all pages of %s', async (layer) => {
    const { ids, items } = await read(layer);
    const wanted = await idsOf(`${layer}/items`);
    expect(ids).toEqual(wanted);
    // One for the schema; the last page is asked for by its next link alone.
    expect(items).toHaveLength(1 + Math.ceil(wanted.length / 3));
  });

  it.each([
    ['events', "kind = 'detained'", 'kind=detained'],
    ['events', "case = 'qf-2020-morita' AND kind = 'released'", 'case=qf-2020-morita&kind=released'],
    ['events', "endOn >= '2021-01-01'", 'datetime=2021-01-01T%2F..'],
    ['cases', "jurisdiction = 'QF' AND stage = 'died'", 'jurisdiction=QF&stage=died'],
    ['places', "country = 'QG'", 'country=QG'],
    ['countries', "country = 'QF'", 'country=QF'],
  ])('pushes the filter of %s down: %s', async (layer, where, query) => {
    const { ids, items } = await read(layer, '-where', where);
    const sent = items.find((address) => address.includes(query));
    expect(sent, items.join('\n')).toBeDefined();
    expect(ids).toEqual(await idsOf(`${layer}/items?${query}`));
    expect(ids.length).toBeGreaterThan(0);
  });

  it('pushes a box down', async () => {
    const { ids, items } = await read('places', '-spat', '-40', '40', '-25', '65');
    expect(items.some((address) => address.includes('bbox=-40,40,-25,65'))).toBe(true);
    // GDAL itself drops what has no geometry, which the server must send.
    const held = await idsOf('places/items?bbox=-40,40,-25,65');
    expect(held).toEqual(expect.arrayContaining(ids));
    expect(ids.length).toBeGreaterThan(0);
  });
});
