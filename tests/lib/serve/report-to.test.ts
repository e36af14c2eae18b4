import { expect, it } from 'vitest';
import { StartError } from '../../../lib/serve/address.mjs';
import { checkReportTo } from '../../../lib/serve/report-to.mjs';

it.each([
  undefined,
  '',
  ' ',
  'errors@cases.example',
  ' first.last+errors@mail.cases.example ',
  'https://forms.example/errors?from=map',
])('takes REPORT_ERRORS_TO=%j', (to) => {
  expect(() => checkReportTo({ REPORT_ERRORS_TO: to })).not.toThrow();
});

it.each([
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
])('refuses REPORT_ERRORS_TO=%s in one line', (to) => {
  expect(() => checkReportTo({ REPORT_ERRORS_TO: to })).toThrow(
    new StartError(`REPORT_ERRORS_TO is an e-mail address or an https address, not "${to}".`),
  );
});
