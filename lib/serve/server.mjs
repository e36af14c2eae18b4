// @ts-check
import { createServer, get } from 'node:http';
import { explainListenError, toUrl } from './address.mjs';

const drainMs = 9_000;

/**
 * Fail early, before minutes of building, when the address cannot be had.
 * @param {{ host: string, port: number }} address
 */
export async function tryAddress({ host, port }) {
  const server = createServer();
  await listen(server, { host, port });
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Serve the release that the environment names, in this process; resolves with the address once it answers.
 * @param {string} root
 * @param {{ host: string, port: number }} address
 */
export async function serve(root, address) {
  const { default: next } = await import('next');
  // Next listens for upgrades on the server it is given: this one never listens, so there are none.
  const app = next({ dev: false, dir: root, quiet: true, httpServer: createServer() });
  await quietly(() => app.prepare());
  const handle = app.getRequestHandler();
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) => {
    if (!isReadableTarget(request.url)) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
      response.end('Bad request\n');
      return;
    }
    handle(request, response).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'cache-control': 'no-store' });
      response.end();
    });
  });
  const port = await listen(server, address);
  drainOnSignal(server);
  await answerOnce(address.host, port);
  return toUrl(address.host, port);
}

/**
 * Leave out what Next logs on its way; warnings and errors still come through.
 * @param {() => Promise<void>} run
 */
async function quietly(run) {
  const { log } = console;
  console.log = () => {};
  try {
    await run();
  } finally {
    console.log = log;
  }
}

/**
 * A path that starts at the root and whose percent-encoding is whole; for others Next answers 500.
 * @param {string | undefined} target
 */
export function isReadableTarget(target) {
  if (!target?.startsWith('/')) return false;
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {{ host: string, port: number }} address
 * @returns {Promise<number>}  the port, which the system chose when 0 was asked for
 */
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, host, port)));
    server.listen({ host, port }, () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

/**
 * On SIGTERM or SIGINT finish what was asked, take nothing new, and end with 0; a second signal ends at once.
 * @param {import('node:http').Server} server
 */
function drainOnSignal(server) {
  let isDraining = false;
  function drain() {
    if (isDraining) process.exit(0);
    isDraining = true;
    server.close(() => process.exit(0));
    // A connection kept alive would hold the server open between two requests.
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), drainMs).unref();
  }
  process.on('SIGTERM', drain).on('SIGINT', drain);
  if (process.env.npm_lifecycle_event) onParentGone(drain);
}

/**
 * npm passes a signal on to the shell between it and us, and many shells die of it without telling us.
 * @param {() => void} then
 */
function onParentGone(then) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 100);
  timer.unref();
}

/**
 * Ask the server for its first page, so that "it is there" is true when it is said.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
function answerOnce(host, port) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return new Promise((resolve, reject) => {
    get({ host: reachable, port, path: '/', agent: false }, (response) => {
      response.resume().on('end', () => resolve());
    }).on('error', reject);
  });
}
