import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { endCommandsWithUs, run } from '../../lib/serve/commands.mjs';
import { root } from '../../lib/serve/corpus.mjs';
import { pointerPath, readPointer, removeRelease } from '../../lib/serve/release.mjs';
import { launchBrowser } from '../browser/browser.ts';
import { type RunningServer, startServer } from '../browser/server.ts';
import { type Generated, generateCorpus } from './generate-corpus.ts';

export const realData = join(root, 'data');

export interface GeneratedCorpus extends Generated {
  readonly folder: string;
}

/** What the sections share: servers, the browser, folders. Made when first needed, gone at the end. */
export class Workshop {
  readonly seed: number;
  readonly cases: number;
  readonly #servers = new Map<string, Promise<RunningServer>>();
  readonly #closing: (() => Promise<unknown>)[] = [];
  readonly #ending: (() => void)[] = [];
  #browser: Promise<Browser> | null = null;
  #generated: GeneratedCorpus | null = null;

  constructor({ seed, cases }: { seed: number; cases: number }) {
    this.seed = seed;
    this.cases = cases;
    endCommandsWithUs(() => this.#end());
  }

  temporaryFolder(name: string): string {
    const folder = mkdtempSync(join(tmpdir(), `whereabouts-bench-${name}-`));
    this.onEnd(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  /** What must happen at the end, also when a signal ends us: nothing that waits. */
  onEnd(end: () => void): void {
    this.#ending.unshift(end);
  }

  onClose(close: () => Promise<unknown>): void {
    this.#closing.unshift(close);
  }

  /** The generated corpus, built nowhere yet. */
  generated(): GeneratedCorpus {
    if (this.#generated) return this.#generated;
    const folder = this.temporaryFolder('corpus');
    // A build of a corpus that is gone at the end would stay for ever.
    this.onEnd(() => {
      const pointer = readPointer(root, folder);
      if (pointer) removeRelease(root, pointer.release);
      rmSync(pointerPath(root, folder), { force: true });
    });
    this.#generated = { folder, ...generateCorpus({ folder, cases: this.cases, seed: this.seed }) };
    return this.#generated;
  }

  /** Builds a corpus if it changed; the answer is what the build printed. */
  async build(data: string): Promise<string> {
    const env = { ...process.env, WHEREABOUTS_DATA: data };
    const { code, output } = await run(process.execPath, ['lib/serve/build.mjs'], { cwd: root, env });
    if (code !== 0) throw new Error(`the build of ${data} failed:\n${output}`);
    return output;
  }

  /** A running server of a corpus. */
  server(data: string): Promise<RunningServer> {
    const known = this.#servers.get(data);
    if (known) return known;
    const server = this.#start(data);
    this.#servers.set(data, server);
    return server;
  }

  async #start(data: string): Promise<RunningServer> {
    await this.build(data);
    const server = await startServer({ isCurrent: true, env: { WHEREABOUTS_DATA: data } });
    this.onClose(server.stop);
    this.onEnd(() => server.process.kill());
    return server;
  }

  browser(): Promise<Browser> {
    this.#browser ??= this.#launch();
    return this.#browser;
  }

  async #launch(): Promise<Browser> {
    const server = await launchBrowser();
    this.onClose(() => server.close());
    this.onEnd(() => server.process().kill());
    return chromium.connect(server.wsEndpoint());
  }

  async close(): Promise<void> {
    for (const close of this.#closing.splice(0)) await close();
    this.#end();
  }

  #end(): void {
    for (const end of this.#ending.splice(0)) end();
  }
}
