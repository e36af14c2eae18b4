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
  images: { unoptimized: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
};
