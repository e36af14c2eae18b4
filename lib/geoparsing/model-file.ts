import { z } from 'zod';
import type { Calibration } from './calibration.ts';
import { weightBits } from './feature-list.ts';
import type { Models } from './geoparser.ts';
import type { Weights } from './rank.ts';

const Head = z.object({
  statement: z.string(),
  scales: z.array(z.number()).length(4),
  calibration: z.object({ weights: z.array(z.number()), sureFrom: z.number() }),
});

const size = 1 << weightBits;

function largest({ values, scale }: Weights): number {
  let most = 1e-9;
  for (const value of values) most = Math.max(most, Math.abs(value * scale));
  return most;
}

/** Thrown when a file holds no weights, or those of another layout. */
export class ModelFormatError extends Error {}

/**
 * The models as a file: a line of JSON, padded with spaces to 8 kB, then one byte for each weight. `statement` says
 * what they were learned from.
 */
export function encodeModels(models: Models, statement: string): Uint8Array {
  const lists = [models.spans, models.coherence, models.rankFirst, models.rankSecond];
  const scales = lists.map(largest).map((most) => most / 127);
  const head = new TextEncoder().encode(
    JSON.stringify({ statement, scales, calibration: models.calibration }),
  );
  if (head.length > headLength) throw new ModelFormatError(`the head is ${head.length} bytes long`);
  const bytes = new Uint8Array(headLength + size * lists.length).fill(32, 0, headLength);
  bytes.set(head);
  const weights = new Int8Array(bytes.buffer, headLength);
  lists.forEach((list, index) => {
    for (let slot = 0; slot < size; slot += 1) {
      const weight = (list.values[slot] ?? 0) * list.scale;
      weights[index * size + slot] = Math.round(weight / (scales[index] ?? 1));
    }
  });
  return bytes;
}

const headLength = 8192;

/** The models of a file. Throws `ModelFormatError`. */
export function decodeModels(bytes: Uint8Array): Models {
  if (bytes.length !== headLength + size * 4)
    throw new ModelFormatError('the file holds no weights of this layout');
  const head = Head.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, headLength))));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + headLength, size * 4);
  const list = (index: number): Weights => ({
    values: weights.subarray(index * size, (index + 1) * size),
    scale: head.scales[index] ?? 0,
  });
  const calibration: Calibration = head.calibration;
  return { spans: list(0), coherence: list(1), rankFirst: list(2), rankSecond: list(3), calibration };
}
