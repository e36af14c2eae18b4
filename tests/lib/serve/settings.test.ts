import { describe, expect, it } from 'vitest';
import { StartError } from '../../../lib/serve/address.mjs';
import { checkSettings } from '../../../lib/serve/settings.mjs';

const taken: Record<string, (string | undefined)[]> = {
  PUBLIC_BASE_URL: [
    'https://cases.example',
    'http://127.0.0.1:8080/',
    ' https://cases.example ',
    'https://Cases.Example:443',
    'https://дела.example',
  ],
  REPORT_ERRORS_TO: [
    'errors@cases.example',
    ' first.last+errors@mail.cases.example ',
    'https://forms.example/errors?from=map',
  ],
  MEMORY_BUDGET_MB: ['0', '64', ' 512 '],
  MAP_COLUMNS_ABOVE: ['0', '5000'],
  DATABASE_URL: [
    'postgres://reader:secret@db.example/whereabouts',
    'postgresql://localhost:5433/whereabouts?sslmode=require',
    'postgres://reader@/whereabouts?host=%2Fvar%2Frun%2Fpostgresql',
  ],
};

const refused: Record<string, string[]> = {
  PUBLIC_BASE_URL: [
    'cases.example',
    'https://',
    'https://cases.example/map',
    'https://cases.example/?a',
    'https://user@cases.example',
    'ftp://cases.example',
    'javascript:alert(1)',
  ],
  REPORT_ERRORS_TO: [
    'errors',
    'errors@localhost',
    'a@b.example, c@d.example',
    'Errors <errors@cases.example>',
    'errors@cases.example?cc=x@y.example',
    'mailto:errors@cases.example',
    'http://forms.example/',
    'https://user:secret@forms.example/',
    'https://forms.example/a b',
    'javascript:alert(1)',
  ],
  MEMORY_BUDGET_MB: ['much', '-1', '1.5', '64 MB'],
  MAP_COLUMNS_ABOVE: ['many', '-1', '5e3'],
};

const what: Record<string, string> = {
  PUBLIC_BASE_URL: 'an http or https address without a path, such as https://cases.example',
  REPORT_ERRORS_TO: 'an e-mail address or an https address',
  MEMORY_BUDGET_MB: 'a whole number of megabytes',
  MAP_COLUMNS_ABOVE: 'a whole number of events',
};

describe.each(Object.entries(taken))('%s', (name, values) => {
  it.each([undefined, '', ' ', ...values])('may be %j', (value) => {
    expect(() => checkSettings({ [name]: value })).not.toThrow();
  });
});

describe.each(Object.entries(refused))('%s', (name, values) => {
  it.each(values)('is refused in one line where it is %s', (value) => {
    expect(() => checkSettings({ [name]: value })).toThrow(
      new StartError(`${name} is ${what[name]}, not "${value}".`),
    );
  });
});

it.each([
  'whereabouts',
  'localhost:5432',
  'mysql://u:secret@h/d',
  'postgres:/h/d',
  'postgres://u:se cret@h:port/d',
])('refuses DATABASE_URL=%s without repeating it', (DATABASE_URL) => {
  expect(() => checkSettings({ DATABASE_URL })).toThrow(
    new StartError('DATABASE_URL is not the address of a PostgreSQL: postgres://user:password@host/database'),
  );
});
