import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { inlineScripts, inlineStyles } from '../../../../lib/serve/front/inline-scripts.mjs';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const start = '(self.__next_f=self.__next_f||[]).push([0])';
const data = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])';
const chunks =
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/a.js"]});';

it('names the framework’s own scripts, each once', () => {
  const html = `<script src="/_next/static/a.js" async=""></script><script>${start}</script><script id="_R_">${chunks}</script><script>${data}</script><script>${data}</script>`;
  expect(inlineScripts(html)).toEqual({ sources: [hash(start), hash(chunks), hash(data)], unknown: [] });
});

it('leaves data blocks alone', () => {
  expect(inlineScripts('<script type="application/ld+json">{"a":1}</script>')).toEqual({
    sources: [],
    unknown: [],
  });
});

it.each([
  'alert(1)',
  'self.__next_f.push([1,"a"]);alert(1)',
  'self.__next_f.push([1,alert(1)])',
  'self.__next_f.push([1,"a"]),alert([1])',
  '(self.__next_f=self.__next_f||[]).push([0]),alert(1)',
  ' self.__next_f.push([1,"a"])',
])('gives a script that was slipped in no leave to run: %s', (text) => {
  expect(inlineScripts(`<script>${text}</script><SCRIPT>${text}</SCRIPT >`)).toEqual({
    sources: [],
    unknown: [text, text],
  });
});

it('takes no attribute that only looks like a data block for one', () => {
  const { unknown } = inlineScripts('<script data-type="application/ld+json">alert(1)</script>');
  expect(unknown).toEqual(['alert(1)']);
});

it('names the styles of a drawing', () => {
  expect(inlineStyles('<svg><style>a{}</style></svg>')).toEqual([hash('a{}')]);
});
