import { Buffer } from 'node:buffer';
import type { Attribution } from './attribution.ts';
import type { Column, ExportedFeature } from './columns.ts';
import { toCsv } from './csv.ts';
import { toFlatGeobuf } from './flatgeobuf.ts';
import type { ExportFormat } from './formats.ts';
import { toGeoJson } from './geojson.ts';
import { toGeoParquet } from './geoparquet.ts';
import { toKml } from './kml.ts';

/** The features as a file of that format, in pieces; GeoParquet comes in one. */
export function* writeFile(
  format: ExportFormat['extension'],
  features: readonly ExportedFeature[],
  columns: readonly Column[],
  attribution: Attribution,
): Generator<string | Uint8Array> {
  if (format === 'geojson') yield* toGeoJson(features, attribution);
  else if (format === 'csv') yield* toCsv(features, columns, attribution);
  else if (format === 'fgb') yield* toFlatGeobuf(features, columns, attribution);
  else if (format === 'kml') yield* toKml(features, columns, attribution);
  else yield toGeoParquet(features, columns, attribution);
}

const pieceSize = 64 * 1024;

/** A body that is written as fast as it is read, in pieces that are worth sending. */
export function toStream(parts: Iterator<string | Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const gathered: Uint8Array[] = [];
      for (let size = 0; size < pieceSize; ) {
        const { value, done } = parts.next();
        if (done) {
          if (size > 0) controller.enqueue(Buffer.concat(gathered));
          return controller.close();
        }
        const piece = typeof value === 'string' ? Buffer.from(value) : value;
        gathered.push(piece);
        size += piece.length;
      }
      controller.enqueue(Buffer.concat(gathered));
    },
  });
}
