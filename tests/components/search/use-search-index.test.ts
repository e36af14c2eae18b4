import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchSearchIndex } from '@/components/search/use-search-index.ts';
import { searchDocuments } from '@/lib/catalog/search-documents.ts';
import { writeSearchFile } from '@/lib/search/search-index.ts';
import { fictionalCatalog } from '../../lib/catalog/corpora.ts';
import { pathsOf } from '../../lib/search/searching.ts';

const file = writeSearchFile(searchDocuments(fictionalCatalog()));
const body = JSON.stringify(file);
const [first] = file.documents;

async function failureOf(answer: string | Uint8Array<ArrayBuffer>, status = 200): Promise<string> {
  vi.stubGlobal('fetch', async () => new Response(answer, { status }));
  try {
    await fetchSearchIndex('/search-index.json');
    return 'no failure';
  } catch (error) {
    return error instanceof Error ? error.name : 'no Error';
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('fetchSearchIndex', () => {
  it('gives an index that finds', async () => {
    vi.stubGlobal('fetch', async () => new Response(body));
    const index = await fetchSearchIndex('/search-index.json');
    expect(pathsOf(index, 'Морита')).toEqual(['/cases/qf-2020-morita']);
  });

  it('fails in a way that can be told for a status that is no success', async () => {
    expect(await failureOf(body, 500)).toBe('Error');
    expect(await failureOf(body, 404)).toBe('Error');
  });

  it.each([
    ['nothing', ''],
    ['the half of it', body.slice(0, body.length / 2)],
    ['all but its last sign', body.slice(0, -1)],
    ['another page', '<!doctype html><title>Captive portal</title>'],
  ])('fails in a way that can be told for %s', async (_name, answer) => {
    expect(await failureOf(answer)).toBe('SyntaxError');
  });

  it('fails in a way that can be told for random bytes', async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251);
    expect(await failureOf(bytes)).toBe('SyntaxError');
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['an older format', { ...file, format: 0 }],
    ['no documents', { ...file, documents: undefined }],
    ['a document fewer', { ...file, documents: file.documents.slice(1) }],
    [
      'a document without a title',
      { ...file, documents: [{ ...first, title: 7 }, ...file.documents.slice(1)] },
    ],
    [
      'a document of another site',
      { ...file, documents: [{ ...first, path: '//x.example' }, ...file.documents.slice(1)] },
    ],
    [
      'a script for a path',
      { ...file, documents: [{ ...first, path: 'javascript:alert(1)' }, ...file.documents.slice(1)] },
    ],
    [
      'spellings that are none',
      { ...file, documents: [{ ...first, spellings: [null] }, ...file.documents.slice(1)] },
    ],
    ['no index', { ...file, index: null }],
    ['an empty index', { ...file, index: {} }],
    ['an index of another version', { ...file, index: { ...file.index, serializationVersion: 99 } }],
    ['an index without terms', { ...file, index: { ...file.index, index: null } }],
    ['an index whose terms are no terms', { ...file, index: { ...file.index, index: [null] } }],
    ['an index without fields', { ...file, index: { ...file.index, fieldIds: null } }],
  ])('fails in a way that can be told for %s', async (_name, value) => {
    expect(await failureOf(JSON.stringify(value))).toBe('InvalidSearchFileError');
  });
});
