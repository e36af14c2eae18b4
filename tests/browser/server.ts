import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../lib/serve/corpus.mjs';

export interface StartOptions {
  env?: Record<string, string>;
  /** Refuse a server that falls back on an earlier build. */
  isCurrent?: boolean;
}

export interface RunningServer {
  url: string;
  /** What the start printed, both streams. */
  output: string;
  process: ChildProcess;
  /** Ask it to end, and wait; the answer is its exit code. */
  stop: () => Promise<number | null>;
}

/** The environment of a person's shell: what the test runner sets for itself stays out. */
function shellEnv(env: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|npm_)/.test(name),
  );
  return { ...Object.fromEntries(own), NODE_ENV: 'production', PORT: '0', ...env };
}

/** Run `npm start`'s own entry until it says where it is, on a free port unless `env` names one. */
export async function startServer({
  env = {},
  isCurrent = false,
}: StartOptions = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['lib/serve/start.mjs'], {
    cwd: root,
    env: shellEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server = { url: '', output: '', process: child, stop: () => stop(child) };
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        server.output += text;
        const url = /^Whereabouts is at (\S+)$/m.exec(server.output)?.[1];
        if (!url) return;
        server.url = url;
        resolve();
      });
    }
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the start ended with ${code}:\n${server.output}`)));
  });
  if (isCurrent && server.output.includes('Serving the last good build')) {
    await server.stop();
    throw new Error(`the build under test failed:\n${server.output}`);
  }
  return server;
}

/** Run the same entry where it is expected to give up. */
export async function startInVain(
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['lib/serve/start.mjs'], { cwd: root, env: shellEnv(env) });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  return child.exitCode;
}
