// Asks one address over and over from many connections for a while; prints what came of it as JSON. A process of its
// own, so that it never waits for what it measures: node load.mjs URL CONNECTIONS MILLISECONDS [ENCODING]
import { connect } from 'node:net';

const [address = '', connections = '50', duration = '2000', encoding = 'gzip'] = process.argv.slice(2);
const { hostname, port, pathname, search } = new URL(address);
const request = Buffer.from(
  `GET ${pathname}${search} HTTP/1.1\r\nhost: ${hostname}:${port}\r\naccept-encoding: ${encoding}\r\n\r\n`,
);
const latencies = [];
let failed = 0;
let isOver = false;

/** The bytes of the answer in `text`, once its head is there; undefined before. */
function sizeOf(text) {
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  if (length !== undefined) return head + 4 + Number(length);
  const end = text.indexOf('\r\n0\r\n\r\n', head);
  return end === -1 ? undefined : end + 7;
}

function open() {
  let startedAt = 0;
  let received = 0;
  let size;
  let text = '';
  const socket = connect({ host: hostname, port: Number(port) });
  const ask = () => {
    if (isOver) {
      socket.destroy();
      return;
    }
    [received, text, size] = [0, '', undefined];
    startedAt = performance.now();
    socket.write(request);
  };
  socket.on('connect', ask).on('data', (bytes) => {
    if (received === 0 && bytes.toString('latin1', 0, 12) !== 'HTTP/1.1 200') failed += 1;
    received += bytes.length;
    if (size === undefined) {
      text += bytes.toString('latin1');
      size = sizeOf(text);
    }
    if (size === undefined || received < size) return;
    latencies.push(performance.now() - startedAt);
    ask();
  });
  socket.on('error', () => {
    failed += 1;
  });
  socket.on('close', () => {
    if (!isOver) open();
  });
}

const startedAt = performance.now();
for (let index = 0; index < Number(connections); index += 1) open();
setTimeout(() => {
  isOver = true;
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? null;
  console.log(JSON.stringify({ perSecond: latencies.length / seconds, p99, failed }));
  process.exit(0);
}, Number(duration));
