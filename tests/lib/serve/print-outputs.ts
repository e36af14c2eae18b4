// Prints the SHA-256 of everything that leaves the site as a file. Run by reproducible.test.ts.
import { createHash } from 'node:crypto';
import { openApiSource } from '@/lib/catalog/api-source.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { answerExport } from '@/lib/export/answer-export.ts';
import { toAtom } from '@/lib/export/atom.ts';
import { feedOfCases, feedOfCorrections } from '@/lib/export/feeds.ts';
import { exportFormats } from '@/lib/export/formats.ts';
import { answerMap } from '@/lib/export/map-picture.ts';

const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

async function print(): Promise<void> {
  const catalog = openCatalog();
  const { version, builtOn } = catalog;
  console.log(`feed ${hash(toAtom(feedOfCases(catalog)))} ${hash(toAtom(feedOfCorrections(catalog)))}`);
  for (const collection of ['places', 'events', 'cases', 'countries']) {
    for (const format of exportFormats) {
      const request = new Request(
        `http://127.0.0.1/api/collections/${collection}/export.${format.extension}`,
      );
      const source = { api: openApiSource(), version, builtOn };
      const answer = await answerExport(request, source, collection, format);
      console.log(`${collection}.${format.extension} ${answer.status} ${hash(await answer.bytes())}`);
    }
  }
  const map = await answerMap(new Request('http://127.0.0.1/map.svg'), catalog, '');
  console.log(`map ${map.status} ${hash(await map.text())}`);
}

await print();
