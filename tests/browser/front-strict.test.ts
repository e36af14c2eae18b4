import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ask } from './ask.ts';
import { openPage } from './page.ts';

const pages = [
  '/',
  '/about',
  '/cases/by-2024-nakanishi',
  '/countries/by',
  '/?acts=BY',
  '/nope',
  '/embed/map',
  '/embed/list',
];
const others = [
  '/api',
  '/api/collections/cases/items',
  '/api/collections/cases/export.csv',
  '/api/nope',
  '/explore.json',
  '/feed.xml',
  '/robots.txt',
  '/icon.svg',
  '/map.svg',
  '/opengraph-image.png',
  '/_next/static/nope.js',
  '/.well-known/security.txt',
  '/cases/%00',
  '//',
];

function directivesOf(policy: string | string[] | undefined): Map<string, string> {
  return new Map(
    String(policy)
      .split('; ')
      .map((text) => [text.split(' ', 1)[0] ?? '', text.slice(text.indexOf(' ') + 1)]),
  );
}

describe('headers', () => {
  it.each([...pages, ...others])('of %s protect the reader', async (path) => {
    const { headers } = await ask(inject('baseUrl') + path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['permissions-policy']).toContain('geolocation=(), camera=(), microphone=()');
    const policy = directivesOf(headers['content-security-policy']);
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe(path.startsWith('/embed/') ? '*' : "'none'");
    expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|http:|https:/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each(pages)('of %s name the scripts of this page and no others', async (path) => {
    const { headers, body } = await ask(inject('baseUrl') + path);
    const policy = directivesOf(headers['content-security-policy']);
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).toBe('default');
    expect(policy.get('object-src')).toBe("'none'");
    const inline = [...body.toString().matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>(.*?)<\/script>/gs)];
    const hashes = inline.map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    const own = path.startsWith('/embed/') ? ["'none'"] : ["'self'", ...new Set(hashes)];
    expect(policy.get('script-src')?.split(' ').sort()).toEqual(own.sort());
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  it('let other sites read the API and files to take away, and no page', async () => {
    for (const [path, policy] of [
      ['/about', 'same-origin'],
      ['/api/collections', 'cross-origin'],
      ['/cases/by-2024-nakanishi/evidence.json', 'cross-origin'],
      ['/embed/map', 'cross-origin'],
    ]) {
      const { headers } = await ask(inject('baseUrl') + path, {
        headers: { origin: 'http://elsewhere.example' },
      });
      expect([path, headers['cross-origin-resource-policy']]).toEqual([path, policy]);
      expect(headers).not.toHaveProperty('access-control-allow-credentials');
      expect([undefined, '*']).toContain(headers['access-control-allow-origin']);
    }
  });

  it('say that built files never change, that pages may, and that errors are not kept', async () => {
    const url = inject('baseUrl');
    const page = await ask(`${url}/about`);
    const script = /\/_next\/static\/[^"]+\.js/.exec(page.body.toString())?.[0] ?? '';
    expect((await ask(url + script)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    for (const path of ['/nope', '/cases/nope', '/api/nope', '/%', '/pages/99']) {
      expect([path, (await ask(url + path)).headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('send every page in the best encoding that is taken', async () => {
    const url = `${inject('baseUrl')}/about`;
    const sizes = await Promise.all(
      ['identity', 'gzip', 'gzip, deflate, br, zstd', 'br;q=0, gzip;q=0.5'].map(async (accepted) => {
        const { headers, body } = await ask(url, { headers: { 'accept-encoding': accepted } });
        expect(headers['content-length']).toBe(String(body.length));
        expect(headers.vary).toContain('Accept-Encoding');
        return headers['content-encoding'];
      }),
    );
    expect(sizes).toEqual([undefined, 'gzip', 'br', 'gzip']);
  });
});

describe('a browser', () => {
  it('walks through the site without breaking the policy, and stores nothing', async () => {
    const page = await openPage();
    await page.goto('/');
    await page.locator('#panel a[href^="/places/"]').first().click();
    await page.waitForURL(/\/places\//);
    await page.locator('#panel a[href^="/cases/"]').first().click();
    await page.waitForURL(/\/cases\//);
    await page.locator('[data-place-marker]').first().waitFor();
    await page.goBack();
    await page.waitForURL(/\/places\//);
    await page.goto('/?acts=BY');
    await page.locator('[data-place-marker]').first().waitFor();
    const stored = await page.evaluate(async () => ({
      cookie: document.cookie,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
    }));
    expect(stored).toEqual({ cookie: '', local: [], session: [], databases: [], caches: [] });
    expect(await page.context().cookies()).toEqual([]);
  });

  it('runs no script that was slipped into a page', async () => {
    const problems: string[] = [];
    const page = await openPage({ problems });
    await page.route('**/about', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '</head>',
        '<script>window.slipped = 1</script><script src="data:text/javascript,window.slipped=2"></script></head>',
      );
      await route.fulfill({ response, body });
    });
    await page.goto('/about');
    expect(await page.evaluate(() => Reflect.get(window, 'slipped'))).toBeUndefined();
    expect(
      problems.filter((problem) => problem.startsWith('content security policy: script-src')),
    ).toHaveLength(2);
  });

  it('takes no string for markup and none for the address of a foreign script', async () => {
    const page = await openPage({ problems: [] });
    await page.goto('/about');
    const refused = await page.evaluate(() => {
      const attempts = [
        () => {
          document.createElement('div').innerHTML = '<img src=x onerror="window.slipped = 1">';
        },
        () => document.createElement('div').insertAdjacentHTML('beforeend', '&lt;'),
        () => document.createRange().createContextualFragment('<b>x</b>'),
        () => document.write('<b>x</b>'),
        () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        () => {
          document.createElement('script').src = 'https://elsewhere.example/_next/static/x.js';
        },
        () => {
          document.createElement('script').src = '/api';
        },
        () => {
          document.createElement('script').text = 'window.slipped = 1';
        },
        () => {
          document.createElement('iframe').srcdoc = '<b>x</b>';
        },
      ];
      return attempts.map((attempt) => {
        try {
          attempt();
          return 'taken';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      });
    });
    expect(refused).toEqual(Array(9).fill('refused'));
  });

  it('lets another site frame an embed and nothing else', async () => {
    const embedder = createServer((request, response) => {
      const [, path = ''] = /\?(.*)$/.exec(request.url ?? '') ?? [];
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><iframe src="${inject('baseUrl')}${path}" sandbox="allow-scripts"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => embedder.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      await new Promise((resolve) => embedder.close(resolve));
    });
    const bound = embedder.address();
    const site = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/`;
    const page = await openPage({ problems: [] });
    await page.goto(`${site}?/embed/list`);
    await page.frameLocator('iframe').locator('a').first().waitFor();
    for (const path of ['/', '/about', '/?acts=BY', '/map.svg', '/api']) {
      await page.goto(`${site}?${path}`);
      const [, frame] = page.frames();
      expect([path, frame?.url()]).toEqual([path, 'chrome-error://chromewebdata/']);
    }
    embedder.closeAllConnections();
  });
});
