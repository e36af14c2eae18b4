import { expect, it } from 'vitest';
import { StartError } from '../../../lib/serve/address.mjs';
import { checkDatabaseUrl } from '../../../lib/serve/database-url.mjs';

it.each([
  undefined,
  ' ',
  'postgres://reader:secret@db.example/whereabouts',
  'postgresql://localhost:5433/whereabouts?sslmode=require',
  'postgres://reader@/whereabouts?host=%2Fvar%2Frun%2Fpostgresql',
])('takes DATABASE_URL=%j', (url) => {
  expect(() => checkDatabaseUrl({ DATABASE_URL: url })).not.toThrow();
});

it.each([
  'whereabouts',
  'localhost:5432',
  'mysql://u:secret@h/d',
  'postgres:/h/d',
  'postgres://u:se cret@h:port/d',
])('refuses DATABASE_URL=%s without repeating it', (url) => {
  expect(() => checkDatabaseUrl({ DATABASE_URL: url })).toThrow(
    new StartError('DATABASE_URL is no address of a PostgreSQL: postgres://user:password@host/database'),
  );
});
