// @ts-check
import { STATUS_CODES } from 'node:http';

/** @type {Map<string, number>} */
const statuses = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', 413],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/**
 * Answer what is no request, or came too slowly, and hang up.
 * @param {Error} error
 * @param {import('node:stream').Duplex} socket
 */
export function answerClientError(error, socket) {
  const code = 'code' in error ? String(error.code) : '';
  // Node's own mark of an answer under way: a second one in its middle would be read as part of it.
  const isAnswering = Boolean(Reflect.get(socket, '_httpMessage'));
  if (code === 'ECONNRESET' || !socket.writable || isAnswering) {
    socket.destroy();
    return;
  }
  const status = statuses.get(code) ?? 400;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'connection: close',
      'cache-control: no-store',
      'content-length: 0',
      'x-content-type-options: nosniff',
      '',
      '',
    ].join('\r\n'),
  );
}
