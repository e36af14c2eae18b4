import { afterEach, expect, it, vi } from 'vitest';
import { recordOfPath, reportHref } from '@/lib/export/report.ts';
import { reportErrorsTo } from '@/lib/export/site.ts';

const reported = {
  record: { kind: 'case', id: 'qf-2020-morita' },
  address: 'https://cases.example/cases/qf-2020-morita?a=1&b=2',
  version: 'aaaaaaaaaaaa',
} as const;

afterEach(() => {
  vi.unstubAllEnvs();
});

it('leads to what is said about reports where nobody is named', () => {
  vi.stubEnv('REPORT_ERRORS_TO', '');
  expect(reportErrorsTo()).toBeNull();
  expect(reportHref(null, reported)).toBe('/about#errors');
});

it('opens a mail with the record, the page and the data version written in', () => {
  vi.stubEnv('REPORT_ERRORS_TO', ' errors@cases.example ');
  const href = reportHref(reportErrorsTo(), reported);
  expect(href).toBe(
    'mailto:errors@cases.example?subject=Error%20in%20case%20qf-2020-morita' +
      '&body=Record%3A%20case%20qf-2020-morita%0D%0A' +
      'Page%3A%20https%3A%2F%2Fcases.example%2Fcases%2Fqf-2020-morita%3Fa%3D1%26b%3D2%0D%0A' +
      'Data%20version%3A%20aaaaaaaaaaaa%0D%0A%0D%0AWhat%20is%20wrong%3A%0D%0A%0D%0A%0D%0AWhat%20proves%20it%3A%0D%0A',
  );
});

it('percent-encodes what has a meaning in a mailto address (RFC 6068)', () => {
  const href = reportHref("o'brien+errors=x@cases.example", { ...reported, record: null });
  expect(href.slice(0, href.indexOf('&'))).toBe(
    "mailto:o'brien%2Berrors%3Dx@cases.example?subject=" +
      'Error%20at%20https%3A%2F%2Fcases.example%2Fcases%2Fqf-2020-morita%3Fa%3D1%26b%3D2',
  );
});

it('leaves an https address as it is', () => {
  expect(reportHref('https://forms.example/errors?from=map', reported)).toBe(
    'https://forms.example/errors?from=map',
  );
});

it.each([
  ['/cases/qf-2020-morita', { kind: 'case', id: 'qf-2020-morita' }],
  ['/articles/harbour-trial', { kind: 'article', id: 'harbour-trial' }],
  ['/places/belgora', { kind: 'place', id: 'belgora' }],
  ['/', null],
  ['/cases', null],
  ['/countries/qf', null],
  ['/constructor/x', null],
  ['/cases/x/evidence.md', null],
])('knows the record of %s', (path, record) => {
  expect(recordOfPath(path)).toEqual(record);
});
