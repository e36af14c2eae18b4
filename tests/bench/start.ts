import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../lib/serve/corpus.mjs';
import { tell } from './figures.ts';
import { realData, type Workshop } from './workshop.ts';

const runs = 5;

/** Milliseconds from `npm start` until it says where it is. The shell that npm starts belongs to its group. */
export async function timeStart(workshop: Workshop, data: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '0', WHEREABOUTS_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGTERM');
    }
  };
  workshop.onEnd(end);
  let output = '';
  const elapsed = await new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (/^Whereabouts is at \S+$/m.test(output)) resolve(performance.now() - startedAt);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`the start ended with ${code}:\n${output}`)));
  });
  const closed = once(child, 'close');
  end();
  await closed;
  return elapsed;
}

/** How long a start takes when there is nothing to build. */
export async function benchStart(workshop: Workshop, data = realData): Promise<void> {
  await workshop.build(data);
  await timeStart(workshop, data);
  const samples: number[] = [];
  for (let run = 0; run < runs; run += 1) samples.push(await timeStart(workshop, data));
  tell({ name: 'second npm start until it answers', unit: 'ms', samples, limit: { most: 2000 } });
}
