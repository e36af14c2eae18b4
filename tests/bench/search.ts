import { gzipSync } from 'node:zlib';
import { find } from '../../lib/search/find.ts';
import { readSearchFile, type SearchIndex } from '../../lib/search/search-index.ts';
import { openFreshPage } from './bench-page.ts';
import { tell } from './figures.ts';
import { Random } from './random.ts';
import type { Workshop } from './workshop.ts';

const runs = 5;
const namesTyped = 40;
const shown = 8;

/** What readers may type: words of every script, sentences of quotations, what nobody wrote. */
const texts = [
  'Лукашэнка',
  'Наканиси Масатоси',
  'Минск',
  'なかにし まさとし',
  'ナカニシ',
  'ﾅｶﾆｼ',
  '東京都',
  '𠮷田美咲',
  'Interior Ministry said',
  'prosecutors charged',
  'detained in March 2019',
  'sentenced to 7 years in prison',
  'copied drawings',
  'a lawyer for',
  'Deutschland',
  'Bolivia',
  '2021',
  'qqqwwwq',
];

/** Every text as it is while it is typed, a key press each. */
function keyPresses(all: readonly string[]): string[] {
  return all.flatMap((text) => {
    const characters = [...text];
    return characters.map((_, index) => characters.slice(0, index + 1).join(''));
  });
}

function namesIn({ documents }: SearchIndex, random: Random): string[] {
  const named = documents.filter(({ kind, spellings = [] }) => kind === 'case' && spellings.length > 0);
  return Array.from({ length: namesTyped }, () => random.pick(named).spellings?.[0]?.text ?? '');
}

function timesOf(index: SearchIndex, presses: readonly string[]): number[] {
  return presses.map((text) => {
    const startedAt = performance.now();
    find(index, text, shown);
    return performance.now() - startedAt;
  });
}

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** From the focus in the field, and from a key press, until the list is painted. */
async function tellInBrowser(workshop: Workshop, url: string, name: string): Promise<void> {
  const browser = await workshop.browser();
  const loads: number[] = [];
  const presses: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openFreshPage(browser, { url });
    try {
      await page.goto('/');
      await page.waitForLoadState('networkidle');
      const field = page.getByRole('combobox');
      const startedAt = performance.now();
      await field.click();
      await page.keyboard.type(name.slice(0, 2));
      await page.getByRole('option').first().waitFor();
      loads.push(performance.now() - startedAt);
      for (const character of name.slice(2)) {
        await page.evaluate(() => {
          addEventListener(
            'keydown',
            ({ timeStamp }) => {
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () =>
                  Reflect.set(window, 'pressTook', performance.now() - timeStamp);
                channel.port2.postMessage(null);
              });
            },
            { once: true, capture: true },
          );
        });
        await page.keyboard.type(character);
        presses.push(
          await page.evaluate(async () => {
            while (typeof Reflect.get(window, 'pressTook') !== 'number')
              await new Promise(requestAnimationFrame);
            const took = Number(Reflect.get(window, 'pressTook'));
            Reflect.deleteProperty(window, 'pressTook');
            return took;
          }),
        );
      }
    } finally {
      await page.context().close();
    }
  }
  tell({ name: 'focus to the first result, in a browser', unit: 'ms', samples: loads });
  tell({ name: 'key press to the next frame, in a browser', unit: 'ms', samples: presses });
}

/** The index: its size, how long it takes to read, and a key press in it. */
export async function benchSearch(workshop: Workshop): Promise<void> {
  const corpus = workshop.generated();
  const { url } = await workshop.server(corpus.folder);
  const response = await fetch(`${url}/search-index.json`);
  if (!response.ok) throw new Error(`the index answered ${response.status}`);
  const body = Buffer.from(await response.arrayBuffer());
  tell({ name: 'index', unit: 'MB', samples: [body.length / 1e6] });
  tell({ name: 'index, gzipped', unit: 'MB gz', samples: [gzipSync(body, { level: 9 }).length / 1e6] });
  const parsing: number[] = [];
  const reading: number[] = [];
  let index: SearchIndex | null = null;
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    const file: unknown = JSON.parse(body.toString());
    parsing.push(performance.now() - startedAt);
    const parsedAt = performance.now();
    index = await readSearchFile(file);
    reading.push(performance.now() - parsedAt);
  }
  if (index === null) return;
  tell({ name: 'parse', unit: 'ms', samples: parsing });
  tell({ name: 'read, with pauses', unit: 'ms', samples: reading });
  const names = namesIn(index, new Random(workshop.seed));
  const presses = keyPresses([...texts, ...names]);
  const all = Array.from({ length: runs }, () => timesOf(index, presses));
  console.log(`  ${presses.length} key presses among ${index.documents.length} documents, ${runs} runs`);
  const limit = { most: 30 };
  tell({ name: 'a key press, p50', unit: 'ms', samples: all.map((times) => percentile(times, 0.5)), limit });
  tell({ name: 'a key press, p95', unit: 'ms', samples: all.map((times) => percentile(times, 0.95)), limit });
  tell({ name: 'a key press, slowest', unit: 'ms', samples: all.map((times) => Math.max(...times)) });
  await tellInBrowser(workshop, url, names[0] ?? 'Ministry');
}
