// @ts-check
import { publishedNow, withWhatIsShown } from '../shown.mjs';
import { Form } from './form.mjs';
import { keptFor } from './kept-for.mjs';
import { Memo } from './memo.mjs';
import { shapeAnswer } from './next-answer.mjs';
import { purify } from './purify.mjs';
import { faultOfTarget, hasBody, isMethodOf, refuse } from './refuse.mjs';
import { wantedOf } from './router-request.mjs';
import { transportHeaders } from './security-headers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./bundle-file.mjs').OpenBundle} OpenBundle */
/** @typedef {import('./bundle-file.mjs').StoredForm} StoredForm */
/** @typedef {(request: Request, response: Response) => Promise<void>} Handler */

/** @typedef {{ file?: Form, document?: Form, payload?: Form, segments: Map<string, Form>, filters: Set<string> }} Route */

/** Of answers that were made while somebody waited, in bytes. */
const memoBudget = 32 * 2 ** 20;
/** So many requests may wait for the framework; the next are told to come again. */
const mostWaiting = 500;

/** Addresses of what is made of the program alone. */
const isOfProgram = /^\/_next\/static\//;

/** The version of the release that is shown; empty for what was built. */
const releaseNow = () => publishedNow()?.version ?? '';

/**
 * @param {OpenBundle} bundle
 * @param {Record<string, string>} transport
 * @returns {Map<string, Route>}
 */
function readRoutes({ index, read }, transport) {
  /** @param {StoredForm | undefined} stored */
  function toForm(stored) {
    if (!stored) return undefined;
    const makes = Object.entries(stored.bodies).map(([encoding, place]) => [
      encoding,
      { size: place[1], read: () => read(place) },
    ]);
    return new Form(
      stored.status,
      { ...stored.headers, ...transport },
      stored.tag,
      Object.fromEntries(makes),
    );
  }
  return new Map(
    Object.entries(index.routes).map(([path, { file, document, payload, segments = {}, filters = [] }]) => {
      const forms = Object.entries(segments).flatMap(([name, stored]) => {
        const form = toForm(stored);
        /** @type {[string, Form][]} */
        const entry = form ? [[name, form]] : [];
        return entry;
      });
      const route = { file: toForm(file), document: toForm(document), payload: toForm(payload) };
      return [path, { ...route, segments: new Map(forms), filters: new Set(filters) }];
    }),
  );
}

/**
 * The form of a route that is asked for; undefined where only the framework knows.
 * @param {Route} route
 * @param {Request} request
 * @param {URLSearchParams} query
 */
function formOf(route, { headers }, query) {
  for (const name of query.keys()) if (route.filters.has(name)) return undefined;
  const marks = query.getAll('_rsc');
  const wanted = wantedOf(headers, marks.length > 1 ? null : (marks[0] ?? null));
  switch (wanted.kind) {
    case 'document':
      return route.file ?? route.document;
    case 'payload':
      return route.payload;
    case 'segment':
      return route.segments.get(wanted.segment);
    default:
      return undefined;
  }
}

/**
 * Answers from memory what the build made, and what was answered before; hands the rest to the framework.
 * @param {{ bundle: OpenBundle, handle: Handler, env: Record<string, string | undefined> }} parts
 * @returns {(request: Request, response: Response) => void}
 */
export function createFront({ bundle, handle, env }) {
  const transport = transportHeaders(env);
  const routes = readRoutes(bundle, transport);
  const trustsProxy = env.TRUST_PROXY === '1' || env.TRUST_PROXY === 'true';
  /** What the build made; of its data only while this is what is shown. @param {string} path */
  const routeOf = (path) => (isOfProgram.test(path) || releaseNow() === '' ? routes.get(path) : undefined);
  const memo = new Memo(memoBudget);
  /** Those who ask for what is just being made. @type {Map<string, (() => void)[]>} */
  const queues = new Map();
  /** Those who wait for the framework, with what was shown when they came. @type {Map<Response, string>} */
  const waiting = new Map();

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} path
   * @param {((form: Form, bytes: number) => void)} [keep]
   */
  function askFramework(request, response, path, keep) {
    if (waiting.size >= mostWaiting) {
      refuse(request, response, 503, { 'retry-after': '1' });
      return;
    }
    const release = releaseNow();
    // The framework gives one answer to all who ask for a page at once: also one that was begun with what was shown
    // before.
    const isOfNow = [...waiting.values()].every((other) => other === release);
    waiting.set(response, release);
    response.once('close', () => waiting.delete(response));
    // A page's policy depends on its text; a file may be long, and its handler knows HEAD.
    const isHead = request.method === 'HEAD' && !path.startsWith('/api/');
    if (isHead) request.method = 'GET';
    shapeAnswer(request, response, { path, isHead, transport, keep: isOfNow ? keep : undefined });
    withWhatIsShown(() => handle(request, response)).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else {
        response.statusCode = 500;
        response.setHeader('content-type', 'text/plain; charset=utf-8');
        response.end('Something is wrong with this server\n');
      }
    });
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} path
   */
  function answerFromMemo(request, response, path) {
    const { headers, url } = request;
    const forwarded = trustsProxy ? [headers['x-forwarded-host'], headers['x-forwarded-proto']] : [];
    const key = JSON.stringify([releaseNow(), url, headers.accept, headers.host, ...forwarded]);
    const form = memo.get(key);
    if (form) {
      form.send(request, response);
      return;
    }
    const ask = () => askFramework(request, response, path);
    const queue = queues.get(key);
    if (queue) {
      queue.push(() => {
        const made = memo.get(key);
        if (made) made.send(request, response);
        else ask();
      });
      return;
    }
    if (request.method !== 'GET') {
      ask();
      return;
    }
    queues.set(key, []);
    response.once('close', () => release(key));
    // Whether the client has it already is asked of what will be remembered.
    const condition = headers['if-none-match'];
    delete headers['if-none-match'];
    askFramework(request, response, path, (made, bytes) => {
      if (condition !== undefined) headers['if-none-match'] = condition;
      memo.set(key, made, bytes, keptFor(path));
      release(key);
    });
  }

  /** @param {string} key */
  function release(key) {
    const queue = queues.get(key) ?? [];
    queues.delete(key);
    for (const goOn of queue) goOn();
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {string} target
   */
  function answer(request, response, target) {
    const { method = 'GET' } = request;
    // Before HTTP/1.0 there were no headers, and there is no such client.
    const fault = request.httpVersionMajor === 1 ? faultOfTarget(target) : { status: 400 };
    if (fault) {
      refuse(request, response, fault.status, fault.location ? { location: fault.location } : {});
      return;
    }
    const [path = '/', search = ''] = target.split(/\?(.*)/s, 2);
    if (!isMethodOf(method, path)) {
      refuse(request, response, 405, { allow: path.startsWith('/api') ? 'GET, HEAD, OPTIONS' : 'GET, HEAD' });
      return;
    }
    const isRead = method === 'GET' || method === 'HEAD';
    if (hasBody(request)) {
      if (isRead) {
        refuse(request, response, 400);
        return;
      }
      // What it carries is not waited for.
      response.setHeader('connection', 'close');
    }
    purify(request, trustsProxy);
    const route = isRead ? routeOf(path) : undefined;
    const form = route && formOf(route, request, new URLSearchParams(search));
    if (form) form.send(request, response);
    else if (isRead && request.headers.rsc === undefined) answerFromMemo(request, response, path);
    else askFramework(request, response, path);
  }

  return function front(request, response) {
    const { url = '', method, headers } = request;
    const route = method === 'GET' || method === 'HEAD' ? routeOf(url) : undefined;
    const form = route?.file ?? route?.document;
    const isPlain = headers.rsc === undefined && request.httpVersionMajor === 1 && !hasBody(request);
    if (form && isPlain) form.send(request, response);
    else answer(request, response, url);
  };
}
