import { expect, it } from 'vitest';
import { withoutScripts } from '../../../../lib/serve/front/frames.mjs';

const data = '<script type="application/ld+json">{"name":"Cases"}</script>';
const page = [
  '<head><link rel="stylesheet" href="/a.css"/><link rel="preload" as="script" fetchPriority="low" href="/a.js"/>',
  '<script src="/a.js" async=""></script></head><body><h1>Cases</h1>',
  data,
  '<script>self.__next_f.push([1,"a\\n&lt;b"])\n</script></body>',
].join('');
const html = 'text/html; charset=utf-8';

const served = (path: string, status = 200, mediaType = html) =>
  withoutScripts(path, status, mediaType, Buffer.from(page)).toString();

it('leaves a frame its words, styles and data, and no script', () => {
  const whole = `<head><link rel="stylesheet" href="/a.css"/></head><body><h1>Cases</h1>${data}</body>`;
  expect(served('/embed/list')).toBe(whole);
});

it('leaves everything else as it is', () => {
  expect(served('/')).toBe(page);
  expect(served('/embedded')).toBe(page);
  expect(served('/embed/cases/nothing-here', 404)).toBe(page);
  expect(served('/embed/list', 200, 'text/x-component')).toBe(page);
});
