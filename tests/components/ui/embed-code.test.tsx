import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { iframeCode } from '@/components/ui/embed-code.tsx';

const size = { width: 640, height: 480 };
const choice = { label: 'Map', path: '/embed/map?acts=BY,RU', title: 'Whereabouts: “two” cases' };

function frameOf(code: string) {
  const { document } = new Window({ settings: { disableIframePageLoading: true } });
  document.body.innerHTML = code;
  return [...document.body.querySelectorAll('*')].map((element) =>
    Object.fromEntries(['src', 'title', 'width', 'height'].map((name) => [name, element.getAttribute(name)])),
  );
}

it('is one frame with a title, an address and a size', () => {
  expect(frameOf(iframeCode(choice, 'https://whereabouts.example', size, 'dark'))).toEqual([
    {
      src: 'https://whereabouts.example/embed/map?acts=BY,RU&theme=dark',
      title: 'Whereabouts: “two” cases',
      width: '640',
      height: '480',
    },
  ]);
});

it('keeps a title that looks like HTML a title', () => {
  const title = '"><script>alert(1)</script> & \'';
  const [frame, ...more] = frameOf(iframeCode({ ...choice, title }, 'https://whereabouts.example', size, ''));
  expect([frame?.title, more]).toEqual([title, []]);
});
