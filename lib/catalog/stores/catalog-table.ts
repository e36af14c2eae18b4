import { open } from 'node:fs/promises';
import type pg from 'pg';
import type { Database } from './database.ts';

/** What pages are made from, in the database: a snapshot (lib/catalog/snapshot.ts) in parts, which follow on one another. */
export const catalogTable = (schema: string): string =>
  `CREATE TABLE ${schema}.catalog (part int4 PRIMARY KEY, bytes bytea NOT NULL)`;

const bytesOfPart = 2 ** 20;

/** Copies a snapshot into the database. */
export async function loadCatalog(client: pg.Client, schema: string, path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    for (let part = 0; ; part += 1) {
      const bytes = Buffer.alloc(bytesOfPart);
      const { bytesRead } = await file.read(bytes, 0, bytesOfPart, part * bytesOfPart);
      if (bytesRead === 0) return;
      const values = [part, bytes.subarray(0, bytesRead)];
      await client.query(`INSERT INTO ${schema}.catalog (part, bytes) VALUES ($1, $2)`, values);
    }
  } finally {
    await file.close();
  }
}

/** Copies a snapshot out of the database into a new file; opening it tells whether it is whole. */
export async function fetchCatalog(database: Database, schema: string, path: string): Promise<void> {
  const file = await open(/* turbopackIgnore: true */ path, 'wx', 0o600);
  try {
    for (let part = 0; ; part += 1) {
      const statement = {
        text: `SELECT bytes FROM ${schema}.catalog WHERE part = CAST($1 AS int4)`,
        values: [part],
      };
      const [row] = await database.rows<{ bytes: Buffer }>(statement);
      if (!row) return;
      await file.write(row.bytes);
    }
  } finally {
    await file.close();
  }
}
