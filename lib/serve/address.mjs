// @ts-check

/** What the person who starts the server got wrong, told in one line without a stack. */
export class StartError extends Error {}

/**
 * Where to listen: HOST (default 127.0.0.1, this machine alone) and PORT (default 3000, 0 for any free one).
 * @param {Record<string, string | undefined>} env
 */
export function parseAddress({ HOST, PORT }) {
  const port = PORT?.trim() || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new StartError(`PORT is a whole number from 0 to 65535, not "${PORT}".`);
  }
  return { host: HOST?.trim() || '127.0.0.1', port: Number(port) };
}

/**
 * @param {string} host
 * @param {number} port
 */
export function toUrl(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * The line that explains why a server could not listen; unknown errors stay as they are.
 * @param {unknown} error
 * @param {string} host
 * @param {number} port
 */
export function explainListenError(error, host, port) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new StartError(`Port ${port} needs rights that this user lacks. Choose one from 1024 up.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartError(`HOST "${host}" is not an address of this machine. The default is 127.0.0.1.`);
    default:
      return error;
  }
}
