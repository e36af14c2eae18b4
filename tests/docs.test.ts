import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));

function keysOf(section: string): string[] {
  const value = manifest && typeof manifest === 'object' ? Reflect.get(manifest, section) : null;
  return value && typeof value === 'object' ? Object.keys(value) : [];
}

const scripts = keysOf('scripts');
const committed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n');
const documents = committed.filter((file) => file.endsWith('.md'));
const routes = committed
  .filter((file) => file.startsWith('app/api/') && file.endsWith('/route.ts'))
  .map(
    (file) =>
      `/${dirname(file)
        .replace('app/', '')
        .replaceAll(/\[(\w+)\]/g, '{$1}')}`,
  );

describe('README', () => {
  it.each(scripts)('says what the script %s does', (script) => {
    const command = ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
    const described = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(described).toContain(command);
  });

  it('names no command that is not there', () => {
    const named = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name]) => name);
    const known = [...scripts, 'ci', 'run'];
    expect(named.filter((name) => name && !known.includes(name) && name !== 'and')).toEqual([]);
  });

  it.each(routes)('documents %s', (route) => {
    const documented = [...readme.matchAll(/^\| `(\/api[^`]*)` \|/gm)].map(([, path]) => path);
    expect(documented).toContain(route);
  });

  it.each([...keysOf('dependencies'), ...keysOf('devDependencies')])('says why %s is there', (name) => {
    const developing = readme.slice(readme.indexOf('## Developing'));
    const explained = [...developing.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word);
    expect(explained).toContain(name);
  });

  it('names every room of lib/ and no other', () => {
    const rooms = readdirSync('lib', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
    const named = [...readme.matchAll(/^\| `lib\/(\w+)\/` \|/gm)].map(([, name]) => name).sort();
    expect(named).toEqual(rooms);
  });
});

describe('every document', () => {
  it.each(documents)('%s links only to files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });
});

it('keeps the top level to what the design and the tools ask for', () => {
  const top = [...new Set(committed.map((file) => file.split('/')[0]))].sort();
  expect(top).toEqual([
    '.ci',
    '.env',
    '.gitignore',
    '.npmrc',
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'SECURITY.md',
    'app',
    'biome.json',
    'components',
    'data',
    'instrumentation-client.ts',
    'instrumentation.ts',
    'knip.json',
    'lib',
    'next.config.js',
    'package-lock.json',
    'package.json',
    'tests',
    'tsconfig.json',
    'vitest.config.ts',
  ]);
});
