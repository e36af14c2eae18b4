// @ts-check
import { statSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { explainListenError, toUrl } from './address.mjs';
import { answerClientError } from './front/client-error.mjs';
import { createFront } from './front/front.mjs';
import { budgetOf, openReleaseBundle } from './front/open-front.mjs';
import { beginToServe, publishedNow } from './shown.mjs';

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

/** A connection that sends its request slower than this is closed. In milliseconds. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};
const mostConnections = 16_000;

/**
 * Serve a release, which the environment names for the framework too, in this process; resolves with the address once
 * it answers.
 * @param {string} root
 * @param {{ host: string, port: number }} address
 * @param {string} release
 */
export async function serve(root, address, release) {
  const bundle = await openReleaseBundle(root, release, budgetOf(process.env));
  let isOpen = false;
  // Whoever reads first after a publication should not wait while it is opened.
  beginToServe(() => isOpen && ask(madeOnce).catch((error) => console.error(error)));
  const { default: next } = await import('next');
  // Next listens for upgrades on the server it is given: this one never listens, so there are none.
  const app = next({ dev: false, dir: root, quiet: true, httpServer: createServer() });
  await quietly(() => app.prepare());
  const front = createFront({ bundle, handle: app.getRequestHandler(), env: process.env });
  const ask = (/** @type {readonly string[]} */ paths) => askBeforehand(front, paths);
  // The framework looks what is published when it is first asked for anything.
  if (process.env.DATABASE_URL?.trim()) await ask(['/api']);
  if (isLarge(root, release) || publishedNow()) await ask([...madeOnce, ...warmedUp]);
  await ask(['/']);
  const server = createServer(patience, front);
  server.maxConnections = mostConnections;
  server.on('clientError', answerClientError);
  const port = await listen(server, address);
  drainOnSignal(server);
  isOpen = true;
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

// Of its snapshot, in bytes; some five thousand cases.
const largeFrom = 16 * 2 ** 20;
// Together they open everything that pages, lists, maps and the API are made from.
const madeOnce = ['/explore.json', '/?sort=newest', '/embed/list', '/api/collections', '/facets.json'];

// What lists and draws is loaded and compiled before the first reader asks for a page of its kind.
const warmedUp = [
  '/?event=expelled',
  '/map.svg',
  '/embed/map',
  '/embed/map?event=expelled&bbox=5,45,15,55',
  '/api/collections/events/items?limit=1',
  '/api/collections/cases/items?limit=1',
];

/**
 * Whether the first of those who ask would wait while a large register is opened.
 * @param {string} root
 * @param {string} release
 */
function isLarge(root, release) {
  const snapshot = statSync(join(root, '.next', `${release}.catalog`), { throwIfNoEntry: false });
  return snapshot !== undefined && snapshot.size >= largeFrom;
}

/**
 * Ask for pages through a door of our own, before others can, so that "it is there" is true when it is said.
 * @param {import('node:http').RequestListener} front
 * @param {readonly string[]} paths
 */
async function askBeforehand(front, paths) {
  const server = createServer(front);
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  try {
    for (const path of paths) await answerOnce(port, path);
  } finally {
    server.close();
  }
}

/**
 * @param {number} port
 * @param {string} path
 * @returns {Promise<void>}
 */
function answerOnce(port, path) {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      response.resume().on('end', () => resolve());
    }).on('error', reject);
  });
}
