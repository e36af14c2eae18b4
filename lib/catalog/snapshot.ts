import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeDays, Corpus, QuotePositions } from '@/lib/model/corpus.ts';
import type { CountryShapes } from './country-shapes.ts';

/** The proved corpus as one file: what a release is built from and what its server reads. */
export interface Snapshot {
  /** Twelve hexadecimal digits of the content's SHA-256: the data version that citations and ETags name. */
  readonly version: string;
  /** When it was proved, as YYYY-MM-DD (UTC). */
  readonly builtOn: string;
  readonly corpus: Corpus;
  readonly positions: QuotePositions;
  readonly changedOn: ChangeDays;
  /** The texts that may be published whole, by article id. */
  readonly texts: Readonly<Record<string, string>>;
  /** The polygons of the corpus's countries, from the base map. */
  readonly shapes: CountryShapes;
}

/** The snapshot of a release lies beside its build (lib/serve). */
export function snapshotPath(): string {
  const release = process.env.WHEREABOUTS_RELEASE ?? 'dev';
  return join(/* turbopackIgnore: true */ process.cwd(), '.next', `${release}.catalog.json`);
}

/** Reads the snapshot that `write-snapshot.ts` made. Throws where there is none. */
export function readSnapshot(): Snapshot {
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ snapshotPath(), 'utf8'));
}
