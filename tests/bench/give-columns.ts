import { createHash } from 'node:crypto';
import { root } from '../../lib/serve/corpus.mjs';
import { BundleWriter, openBundle, type Place, type StoredForm } from '../../lib/serve/front/bundle-file.mjs';
import { compressWell } from '../../lib/serve/front/encoding.mjs';
import { bundlePath } from '../../lib/serve/front/write-bundle.mjs';
import { readPointer } from '../../lib/serve/release.mjs';

const route = '/events.columns';
/** As a build compresses what is not named after its hash. */
const quality = 8;

/** Puts other columns into the built pages of a corpus; answers how many bytes they are when compressed best. */
export async function giveColumns(data: string, body: Buffer): Promise<number> {
  const release = readPointer(root, data)?.release ?? '';
  const path = bundlePath(root, release);
  const { index, read, close } = openBundle(path, { release, budget: 0 });
  const writer = new BundleWriter(path);
  const { br, gzip } = await compressWell(body, quality);
  const keep = (place: Place) => writer.add(read(place));
  const keepForm = (form: StoredForm): StoredForm => {
    const { identity, br: small, gzip: older } = form.bodies;
    const bodies = {
      identity: keep(identity),
      ...(small ? { br: keep(small) } : {}),
      ...(older ? { gzip: keep(older) } : {}),
    };
    return { ...form, bodies };
  };
  const routes = Object.entries(index.routes).map(
    ([name, { file, document, payload, segments, ...rest }]) => {
      if (name === route && file) {
        const bodies = { identity: writer.add(body), br: writer.add(br), gzip: writer.add(gzip) };
        const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
        return [name, { ...rest, file: { ...file, tag, bodies } }] as const;
      }
      const kept = {
        ...rest,
        ...(file ? { file: keepForm(file) } : {}),
        ...(document ? { document: keepForm(document) } : {}),
        ...(payload ? { payload: keepForm(payload) } : {}),
        ...(segments
          ? {
              segments: Object.fromEntries(
                Object.entries(segments).map(([at, form]) => [at, keepForm(form)]),
              ),
            }
          : {}),
      };
      return [name, kept] as const;
    },
  );
  writer.finish({ ...index, routes: Object.fromEntries(routes) });
  close();
  return br.length;
}
