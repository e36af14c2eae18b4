import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

// Every build goes into a folder of its own (lib/serve/release.mjs), so that a build that fails, or that
// is still running, leaves the one being served alone.
const release = process.env.WHEREABOUTS_RELEASE ?? 'dev';

/** @type {import('next').NextConfig} */
export default {
  distDir: `.next/${release}`,
  poweredByHeader: false,
  reactStrictMode: true,
  // It reads files of its own at run time, which a bundle does not hold.
  serverExternalPackages: ['@citation-js/core', '@citation-js/plugin-bibtex'],
  images: { unoptimized: true },
  // Route types reach the compiler through next-env.d.ts alone: otherwise every build adds its folder to
  // tsconfig.json, and the work tree is never clean.
  experimental: { strictRouteTypes: true },
  // `npm test` runs tsc over everything; a build for serving need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  // Browsers ask for this address by themselves, whatever icon the page names.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
};
