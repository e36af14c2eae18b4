import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An annotated name; `lat` and `lon` are null for one that was annotated but not located. */
const GoldToponym = z.object({
  start: z.number(),
  end: z.number(),
  phrase: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  adj: z.boolean().default(false),
  emb: z.boolean().default(false),
  opt: z.boolean().default(false),
  areal: z.boolean().default(false),
});

const GoldDocument = z.object({ id: z.string(), text: z.string(), toponyms: z.array(GoldToponym) });

export type Gold = z.infer<typeof GoldToponym>;

export interface GoldText extends z.infer<typeof GoldDocument> {
  readonly corpus: string;
}

const corpora = ['lgl', 'trnews', 'gwn'] as const;

/** The annotated texts of a folder of JSON lines, one file per corpus. */
export function readCorpora(folder: string): GoldText[] {
  return corpora.flatMap((corpus) =>
    readFileSync(join(folder, `${corpus}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ ...GoldDocument.parse(JSON.parse(line)), corpus })),
  );
}

/** Whether an annotated name counts: no demonym, no part of an organisation's name, nothing optional. */
export const isNamed = ({ adj, emb, opt }: Gold) => !adj && !emb && !opt;
