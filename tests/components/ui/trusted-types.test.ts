import { expect, it } from 'vitest';
import { allowHtml, allowScriptUrl } from '../../../components/ui/trusted-types.ts';

const page = 'https://where.example/cases/a';

it.each(['', '+', 'plain text', '{"name":"\\u003cb>"}', '<svg/>', '<script></script>'])(
  'lets %j be markup',
  (text) => {
    expect(allowHtml(text)).toBe(text);
  },
);

it.each(['<b>', '&lt;', '<svg/onload=x>', '<script>x</script>', '<img src=x onerror=y>', 'a<'])(
  'does not let %j be markup',
  (text) => {
    expect(allowHtml(text)).toBeNull();
  },
);

it.each(['/_next/static/chunks/a.js', 'https://where.example/_next/static/a.js', '../_next/static/a.js?v=1'])(
  'lets a script come from %s',
  (text) => {
    expect(allowScriptUrl(text, page)).toBe(text);
  },
);

it.each([
  '/api/a.js',
  '//elsewhere.example/_next/static/a.js',
  'https://elsewhere.example/_next/static/a.js',
  'https://where.example:444/_next/static/a.js',
  'http://where.example/_next/static/a.js',
  '/_next/static/../../api/a.js',
  'data:text/javascript,x',
  'blob:https://where.example/_next/static/a',
  'javascript:x',
  'https://where.example@elsewhere.example/_next/static/a.js',
  'https://[',
])('lets no script come from %s', (text) => {
  expect(allowScriptUrl(text, page)).toBeNull();
});
