// @ts-check
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Run a command to its end and collect what it wrote. `show` passes its output on as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, show = false }) {
  return new Promise((resolve, reject) => {
    // npm is a script on Windows, and only a shell starts those.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    child.on('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/**
 * Until `forget` is called, a signal ends the commands we run and then us, so that none works on unseen.
 * @param {() => void} [cleanUp]
 */
export function endCommandsWithUs(cleanUp = () => {}) {
  /** @param {'SIGINT' | 'SIGTERM'} signal */
  function end(signal) {
    for (const child of running) child.kill(signal);
    cleanUp();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  }
  process.on('SIGINT', end).on('SIGTERM', end);
  return function forget() {
    process.off('SIGINT', end).off('SIGTERM', end);
  };
}

/**
 * "in 12.3 s", for progress lines.
 * @param {number} startedAt  from performance.now()
 */
export function elapsed(startedAt) {
  return `in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
