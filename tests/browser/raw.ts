import { connect } from 'node:net';

/** Bytes as they are, to the server at `address`, and everything that came back until it hung up. */
export function sendRaw(address: string, bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text;
    });
    socket.on('error', (error) => {
      if (answer === '') reject(error);
    });
    socket.on('close', () => resolve(answer));
  });
}

/** A request of these lines, after whose answer the server hangs up. */
export function sendLines(address: string, ...lines: string[]): Promise<string> {
  return sendRaw(address, [...lines, 'connection: close', '', ''].join('\r\n'));
}

/** The status in the first line of an answer; 0 where there is none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);
}
