import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../lib/serve/commands.mjs';
import { root } from '../../lib/serve/corpus.mjs';

const files = {
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  // The packages lie outside, behind a link: the bundler must be allowed to follow it.
  'next.config.js': "export default { turbopack: { root: '/' }, typescript: { ignoreBuildErrors: true } };",
  'app/layout.jsx': 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.jsx': 'export default () => <h1>Bare</h1>;',
} as const;

/** Builds one static page with the same framework and nothing else; gives its HTML and its scripts. */
export async function buildBareApp(folder: string): Promise<{ html: string; read: (src: string) => Buffer }> {
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: folder, env });
  if (code !== 0) throw new Error(`the bare app could not be built:\n${output}`);
  return {
    html: readFileSync(join(folder, '.next', 'server', 'app', 'index.html'), 'utf8'),
    read: (src) => readFileSync(join(folder, '.next', src.replace('/_next/', '').replace(/\?.*$/, ''))),
  };
}
