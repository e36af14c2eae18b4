import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';

export interface Idle {
  /** How many connections were open at once. */
  readonly open: number;
  /** How many the server had hung up on by itself at the end. */
  readonly hungUp: number;
  /** What others waited for a page meanwhile, in milliseconds, ascending. */
  readonly latencies: readonly number[];
  readonly wrong: readonly string[];
}

async function openIdle(url: string, index: number): Promise<Socket | null> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => {});
  try {
    await once(socket, 'connect');
  } catch {
    return null;
  }
  // One in fifty sends the beginning of a request and no more.
  if (index % 50 === 0) socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: ');
  return socket.resume();
}

function askPage(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
}

/** Opens connections that ask for nothing, and asks for pages beside them until the server hung up on all of them. */
export async function holdIdle(url: string, count: number): Promise<Idle> {
  const sockets: Socket[] = [];
  for (let first = 0; first < count; first += 250) {
    const batch = Array.from({ length: Math.min(250, count - first) }, (_, index) =>
      openIdle(url, first + index),
    );
    for (const socket of await Promise.all(batch)) if (socket) sockets.push(socket);
  }
  const hungUp = () => sockets.filter(({ closed }) => closed).length;
  const open = sockets.length - hungUp();
  const latencies: number[] = [];
  const wrong: string[] = [];
  const until = performance.now() + 30_000;
  while (hungUp() < sockets.length && performance.now() < until) {
    const startedAt = performance.now();
    const status = await askPage(`${url}/about`).catch((error: Error) => error.message);
    latencies.push(performance.now() - startedAt);
    if (status !== 200) wrong.push(`/about beside idle connections: ${status}, not 200`);
  }
  const idle = {
    open,
    hungUp: hungUp(),
    latencies: latencies.sort((a, b) => a - b),
    wrong: [...new Set(wrong)],
  };
  for (const socket of sockets) socket.destroy();
  return idle;
}
