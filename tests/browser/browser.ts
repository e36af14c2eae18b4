import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';
import packed from '../../node_modules/@sparticuz/chromium/package.json' with { type: 'json' };

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the npm package's browser runs. */
const isPacked = process.platform === 'linux' && process.arch === 'x64';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The Chromium that CHROME_PATH names, else, where no package brings one, one that is installed. */
function findInstalledBrowser(env: Record<string, string | undefined>): string | undefined {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH names no file: "${env.CHROME_PATH}"`);
  }
  if (isPacked) return undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...candidates, ...installed].find((path) => existsSync(path));
  if (found) return found;
  throw new Error('no Chromium, Chrome or Edge was found: install one, or name it with CHROME_PATH');
}

/**
 * One headless Chromium that every test file connects to. The packed one has no window, which a desktop's
 * browser draws unseen for every page, and is of one version everywhere.
 */
export async function launchBrowser(): Promise<BrowserServer> {
  const executablePath = findInstalledBrowser(process.env);
  if (executablePath) return chromium.launchServer({ executablePath, args });
  const folder = await unpackBrowser();
  return chromium.launchServer({
    executablePath: join(folder, 'chromium'),
    args,
    // The libraries of a desktop (NSS and its kin) that a bare server may lack come with the browser.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  });
}

/** Unpack the Chromium that comes as an npm package, once for each of its versions. */
async function unpackBrowser(): Promise<string> {
  const folder = join(tmpdir(), `whereabouts-chromium-${packed.version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const unfinished = mkdtempSync(`${folder}-`);
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
  try {
    // The package unpacks into the folder for temporary files, and its libraries on one system alone.
    process.env.TMPDIR = unfinished;
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
    const { default: package_ } = await import('@sparticuz/chromium');
    await package_.executablePath();
    renameSync(unfinished, folder);
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH });
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

function restore(before: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
