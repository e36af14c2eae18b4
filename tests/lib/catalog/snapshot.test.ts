import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articlePage } from '@/lib/catalog/article-page.ts';
import { casePage } from '@/lib/catalog/case-page.ts';
import { type Catalog, catalogOf, catalogOfRecords } from '@/lib/catalog/catalog.ts';
import { CatalogFileError, writeCatalogFile } from '@/lib/catalog/catalog-file.ts';
import { countryPage } from '@/lib/catalog/country-page.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { placePage } from '@/lib/catalog/place-page.ts';
import type { Snapshot } from '@/lib/catalog/records.ts';
import { searchDocuments } from '@/lib/catalog/search-documents.ts';
import { openSnapshot, versionOfSnapshot } from '@/lib/catalog/snapshot.ts';
import { collectionIds } from '@/lib/model/feature.ts';
import { fictionalSnapshot, realSnapshot } from './snapshots.ts';
import { writeWhole } from './write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'whereabouts-snapshot-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, snapshot: Snapshot): { path: string; version: string } {
  const path = join(folder, name);
  return { path, version: writeWhole(path, snapshot) };
}

/** Everything that pages and files are made of. */
function everything(catalog: Catalog): unknown {
  return {
    home: ['', 'acts=QF', 'view=table&sort=title', 'view=table&sort=oldest', 'event=died'].map((query) =>
      homePage(catalog, new URLSearchParams(query), 1),
    ),
    cases: catalog.cases().map(({ id }) => casePage(catalog, id)),
    places: catalog.places().map(({ id }) => placePage(catalog, id)),
    articles: catalog.articles().map(({ id }) => articlePage(catalog, id)),
    countries: catalog.countries().map((code) => countryPage(catalog, code.toLowerCase())),
    collections: collectionIds.map((id) => JSON.stringify(catalog.features[id].features({}))),
    search: searchDocuments(catalog),
  };
}

describe.each([
  ['the register', realSnapshot()],
  ['the fictional corpus', fictionalSnapshot()],
])('%s, written and read', (name, snapshot) => {
  const { path, version } = write(name.replaceAll(' ', '-'), snapshot);
  const records = openSnapshot(path);

  it('is the same catalog', () => {
    expect(everything(catalogOfRecords(records))).toEqual(everything(catalogOf({ ...snapshot, version })));
  });

  it('has the version of what it holds, whatever the day', () => {
    const { corpus, positions, changedOn, texts, shapes } = snapshot;
    const text = JSON.stringify({ corpus, positions, changedOn, texts, shapes });
    expect(version).toBe(createHash('sha256').update(text).digest('hex').slice(0, 12));
    expect([records.version, versionOfSnapshot(path)]).toEqual([version, version]);
    expect(write('another-day', { ...snapshot, builtOn: '2027-03-04' }).version).toBe(version);
    expect(write('another', { ...snapshot, texts: { ...snapshot.texts, new: 'x' } }).version).not.toBe(
      version,
    );
  });

  it('finds nothing that is not there', () => {
    for (const id of ['', 'nothing', '__proto__', 'constructor']) {
      expect([records.case(id), records.article(id)]).toEqual([null, null]);
    }
  });
});

describe('a file that is not what was written', () => {
  const { path } = write('whole', fictionalSnapshot());
  const bytes = readFileSync(path);
  const mend = 'Run npm run build, and start again.';

  it.each([0, 1, 7, 100, bytes.length - 9, bytes.length - 1])(
    'is refused where it ends after %i bytes',
    (size) => {
      const cut = join(folder, 'cut');
      writeFileSync(cut, bytes);
      truncateSync(cut, size);
      expect(() => openSnapshot(cut)).toThrow(CatalogFileError);
      expect(() => openSnapshot(cut)).toThrow(/it was cut short/);
      expect(() => openSnapshot(cut)).toThrow(mend);
    },
  );

  it('is refused where a section was changed', () => {
    const changed = Buffer.from(bytes);
    const at = changed.lastIndexOf('qf-2020-morita');
    changed.write('x', at);
    const damaged = join(folder, 'damaged');
    writeFileSync(damaged, changed);
    expect(() => openSnapshot(damaged)).toThrow(`it was changed. ${mend}`);
  });

  it('is opened where a record was changed, and that record alone is refused', () => {
    const changed = Buffer.from(bytes);
    changed.write('X', 2);
    const damaged = join(folder, 'damaged-record');
    writeFileSync(damaged, changed);
    const records = openSnapshot(damaged);
    const [first = '', second = ''] = records.articleHeads.keys();
    expect(() => records.article(first)).toThrow(`its record 0 was changed. ${mend}`);
    expect(records.article(second)?.article.title).toBe(records.articleHeads.get(second)?.title);
  });

  it('is refused where another version of the program wrote it', () => {
    const other = join(folder, 'other');
    writeFileSync(
      other,
      bytes.toString('latin1').replaceAll('whereabouts-catalog-4', 'whereabouts-catalog-9'),
      'latin1',
    );
    expect(() => openSnapshot(other)).toThrow(
      `its format is whereabouts-catalog-9, not whereabouts-catalog-4. ${mend}`,
    );
  });

  it('is refused where it is something else', () => {
    const json = join(folder, 'json');
    writeFileSync(json, JSON.stringify({ version: 'aaaaaaaaaaaa', corpus: {} }));
    expect(() => openSnapshot(json)).toThrow(/or is no catalog/);
  });
});

it('leaves what stood there before where the writing fails', () => {
  const path = join(folder, 'before');
  writeFileSync(path, 'before');
  function* records() {
    yield '{}';
    throw new Error('no more');
  }
  expect(() => writeCatalogFile(path, records(), () => [])).toThrow('no more');
  expect(readFileSync(path, 'utf8')).toBe('before');
});
