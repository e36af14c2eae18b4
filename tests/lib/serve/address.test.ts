import { expect, it } from 'vitest';
import { explainListenError, parseAddress, StartError, toUrl } from '../../../lib/serve/address.mjs';

it('listens to this machine alone, on port 3000, unless told otherwise', () => {
  expect(parseAddress({})).toEqual({ host: '127.0.0.1', port: 3000 });
  expect(parseAddress({ HOST: '', PORT: '' })).toEqual({ host: '127.0.0.1', port: 3000 });
  expect(parseAddress({ HOST: '0.0.0.0', PORT: ' 8080 ' })).toEqual({ host: '0.0.0.0', port: 8080 });
  expect(parseAddress({ PORT: '0' }).port).toBe(0);
});

it.each(['abc', '-1', '65536', '1e3', '0x50', '80 90', '٣٠٠٠', '3000.5'])(
  'refuses PORT=%s by name',
  (port) => {
    expect(() => parseAddress({ PORT: port })).toThrow(
      new StartError(`PORT is a whole number from 0 to 65535, not "${port}".`),
    );
  },
);

it('puts an IPv6 host in brackets', () => {
  expect(toUrl('::1', 3000)).toBe('http://[::1]:3000');
  expect(toUrl('localhost', 80)).toBe('http://localhost:80');
});

it('explains what a person can mend and leaves other errors whole', () => {
  const busy = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
  expect(String(explainListenError(busy, '127.0.0.1', 3000))).toContain('Port 3000 on 127.0.0.1 is in use');
  const unknown = Object.assign(new Error('listen'), { code: 'EMFILE' });
  expect(explainListenError(unknown, '127.0.0.1', 3000)).toBe(unknown);
});
