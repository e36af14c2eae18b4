import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../lib/serve/corpus.mjs';
import { readPointer, releaseEnv } from '../../lib/serve/release.mjs';

export interface PlainNext {
  readonly url: string;
  stop(): Promise<void>;
}

/** The framework's own server, without anything of ours before it, with the release that is served of a corpus. */
export async function startPlainNext(data: string): Promise<PlainNext> {
  const release = readPointer(root, data)?.release;
  if (release === undefined) throw new Error(`nothing is built of ${data}`);
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', '0'], {
    cwd: root,
    env: { ...process.env, ...releaseEnv(release, root, data) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    let found = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        found = /Local:\s+http:\/\/[^:\s]+:(\d+)/.exec(output)?.[1] ?? found;
        if (found && /Ready in/.test(output)) resolve(found);
      });
    }
    child
      .once('error', reject)
      .once('close', (code) => reject(new Error(`it ended with ${code}:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}
