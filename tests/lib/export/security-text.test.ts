import { expect, it } from 'vitest';
import { securityText } from '../../../lib/export/security-text.ts';

const canonical = 'https://where.example/.well-known/security.txt';

it('names an e-mail address as RFC 9116 wants it, and holds for a year', () => {
  expect(securityText({ contact: 'errors@where.example', canonical, builtOn: '2026-11-25' })).toBe(
    [
      'Contact: mailto:errors@where.example',
      'Expires: 2027-11-25T00:00:00Z',
      'Preferred-Languages: en',
      `Canonical: ${canonical}`,
      '',
    ].join('\n'),
  );
});

it('names a web address as it is, and counts days over a 29 February', () => {
  const text = securityText({ contact: 'https://where.example/report', canonical, builtOn: '2028-02-29' });
  expect(text).toContain('Contact: https://where.example/report\n');
  expect(text).toContain('Expires: 2029-02-28T00:00:00Z\n');
});
