import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Workshop } from './workshop.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  return bound !== null && typeof bound === 'object' ? bound.port : 0;
}

const configuration = (folder: string, port: number) => `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on;
  open_file_cache max=100; types { text/html html; }
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
  uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; root ${folder}/site; add_header cache-control "public, max-age=0"; }
}`;

/** A page behind one worker of nginx, compressed beforehand; its address, or null where there is no nginx. */
export async function startNginx(workshop: Workshop, html: Buffer): Promise<string | null> {
  const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path));
  if (!program || !`${spawnSync(program, ['-V']).stderr}`.includes('gzip_static')) return null;
  const folder = workshop.temporaryFolder('nginx');
  const port = await freePort();
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'page.html'), html);
  writeFileSync(join(folder, 'site', 'page.html.gz'), gzipSync(html, { level: 9 }));
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  workshop.onEnd(() => child.kill());
  workshop.onClose(async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  });
  const address = `http://127.0.0.1:${port}/page.html`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return address;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx does not answer');
}
