import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every build goes into a folder of its own (lib/serve/release.mjs), so that a build that fails, or that
// is still running, leaves the one being served alone.
const release = process.env.WHEREABOUTS_RELEASE ?? 'dev';

// What an address may say of the list (lib/model/filter.ts, lib/model/list-options.ts).
const queries = ['acts', 'nationality', 'event', 'status', 'alleged', 'source', 'from', 'to', 'view', 'sort'];

/** @type {import('next').NextConfig} */
export default {
  distDir: `.next/${release}`,
  poweredByHeader: false,
  // The front door compresses (lib/serve/front).
  compress: false,
  reactStrictMode: true,
  // It reads files of its own at run time, which a bundle does not hold.
  serverExternalPackages: ['@citation-js/core', '@citation-js/plugin-bibtex'],
  images: { unoptimized: true },
  // Bytes of pages that were made when somebody asked; the front door remembers what it sent besides.
  cacheMaxMemorySize: 16 * 2 ** 20,
  cacheHandler: fileURLToPath(new URL('lib/serve/page-cache.mjs', import.meta.url)),
  // Route types reach the compiler through next-env.d.ts alone: otherwise every build adds its folder to
  // tsconfig.json, and the work tree is never clean.
  experimental: {
    strictRouteTypes: true,
    // A page that is made when somebody asks for it is kept in memory, within bounds: on disk, strangers who ask for
    // pages that do not exist would fill it.
    isrFlushToDisk: false,
    // By default one processor is left out, and of two only one makes pages.
    cpus: availableParallelism(),
    // It would lie in the folder of the release, where no later build looks.
    turbopackFileSystemCacheForBuild: false,
  },
  // `npm test` runs tsc over everything; a build for serving need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  rewrites: async () => ({
    // The list is prerendered; under a filter it is drawn when it is asked for.
    beforeFiles: queries.flatMap((key) =>
      [
        ['/', '/explore/1'],
        ['/pages/:page', '/explore/:page'],
      ].map(([source, destination]) => ({ source, has: [{ type: 'query', key }], destination })),
    ),
    // Browsers ask for this address by themselves, whatever icon the page names.
    afterFiles: [{ source: '/favicon.ico', destination: '/icon.svg' }],
  }),
};
